// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.transfer.Sheet;
import org.steward.core.api.transfer.Workbooks;

/** What a page of a module shows, as a file: {@code /sheets/<module>/<page>?<query>&format=csv|xlsx}. */
@Component(service = PageHandler.class)
public final class ModuleSheetsPage implements PageHandler {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final String FORMAT = "format";

    private final ModulePageDoor door;
    private final EstateRegister estates;
    private final Workbooks workbooks;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public ModuleSheetsPage(
            @Reference ModuleRegistry modules,
            @Reference EstateRegister estates,
            @Reference Workbooks workbooks,
            @Reference Clock clock) {
        this.door = new ModulePageDoor(modules);
        this.estates = estates;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/sheets/*";
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        return parts.length == 2
                ? door.within(
                        ask, ask.estate(), parts[0], parts[1], page -> isAllowed(ask, page), page -> file(ask, page))
                : Answer.problem(404);
    }

    private static boolean isAllowed(Ask ask, ModulePage page) {
        return !page.exportPermission().isEmpty()
                && ask.caller().may(page.permission())
                && ask.caller().may(page.exportPermission());
    }

    private Answer file(Ask ask, ModulePage page) {
        Map<String, String> query = new HashMap<>(ask.all());
        query.remove(FORMAT);
        List<Sheet> sheets =
                ViewSheets.of(page.show(ask.caller(), query), ask.caller().language());
        if (sheets.isEmpty()) {
            return Answer.problem(404);
        }
        boolean workbook = "xlsx".equals(ask.get(FORMAT));
        ZoneId zone = estates.zone(ask.estate());
        String name = ask.estate() + "-" + page.path() + "-"
                + STAMP.format(LocalDateTime.ofInstant(clock.instant(), zone)) + (workbook ? ".xlsx" : ".csv");
        String type = workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
        return new Answer.File(type, name, false, target -> write(sheets, workbook, target));
    }

    private void write(List<Sheet> sheets, boolean workbook, java.io.OutputStream target) throws IOException {
        if (workbook) {
            workbooks.xlsx(sheets, target);
        } else {
            workbooks.csv(sheets.get(0), target);
        }
    }
}
