// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.transfer.CaseExporter;
import org.steward.core.api.transfer.CaseExporter.Format;

/** Exactly the list that is shown, as a file: {@code /cases/export?<filters>&format=csv|xlsx}. */
@Component(service = PageHandler.class)
public final class CaseExportPage implements PageHandler {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final CaseExporter exporter;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public CaseExportPage(@Reference CaseExporter exporter, @Reference EstateRegister estates, @Reference Clock clock) {
        this.exporter = exporter;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/cases/export";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.CASE_EXPORT)) {
            return Answer.problem(403);
        }
        ZoneId zone = estates.zone(ask.estate());
        CaseFilters filters = CaseFilters.of(ask.all(), zone);
        if (!filters.refused().isEmpty()) {
            return new Answer.Redirect("/cases?" + ask.request().getQueryString());
        }
        boolean sheet = "xlsx".equals(ask.get("format"));
        String name = ask.estate() + "-cases-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), zone))
                + (sheet ? ".xlsx" : ".csv");
        String type = sheet ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
        return new Answer.File(type, name, false, target -> {
            var written = exporter.write(ask.caller(), filters.query(), sheet ? Format.XLSX : Format.CSV, target);
            if (written.refusal().isPresent()) {
                throw new IOException("export refused: "
                        + written.refusal().get().flaws().get(0).message().en());
            }
        });
    }
}
