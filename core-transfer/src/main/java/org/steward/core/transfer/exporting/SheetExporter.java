// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseExporter;

/** Exports lists row by row as the reader gives them. */
@Component
public final class SheetExporter implements CaseExporter {
    private final CaseReader reader;
    private final CaseTypes types;
    private final StaffRegister staff;
    private final EstateRegister estates;

    /** Wires the exporter. */
    @Activate
    public SheetExporter(
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates) {
        this.reader = reader;
        this.types = types;
        this.staff = staff;
        this.estates = estates;
    }

    @Override
    public Outcome<Long> write(Caller caller, CaseQuery query, Format format, OutputStream target) {
        if (!caller.may(Permissions.CASE_EXPORT)) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN,
                    "forbidden",
                    Text.of("exporting needs the permission case.export", "导出需要 case.export 权限"));
        }
        try (Later sheet = new Later(format, target, columns(caller, query))) {
            Outcome<Long> written = reader.each(caller, query, sheet::add);
            if (written.isDone()) {
                sheet.begin();
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("the export was broken off", e);
        }
    }

    private CaseColumns columns(Caller caller, CaseQuery query) {
        ZoneId zone = estates.estate(caller.estateId()).map(Estate::zone).orElseThrow();
        Map<String, String> names = new HashMap<>();
        for (Staff member : staff.staff(caller.estateId())) {
            names.put(member.id(), member.name());
        }
        Optional<CaseType> form = query.type().isEmpty() ? Optional.empty() : types.known(query.type());
        return new CaseColumns(caller.language(), zone, types::known, id -> names.getOrDefault(id, id), form);
    }

    /** A sheet that begins with the first row, so that a refused export writes nothing. */
    private static final class Later implements AutoCloseable {
        private final Format format;
        private final OutputStream target;
        private final CaseColumns columns;
        private SheetWriter sheet;

        Later(Format format, OutputStream target, CaseColumns columns) {
            this.format = format;
            this.target = target;
            this.columns = columns;
        }

        void begin() throws IOException {
            if (sheet == null) {
                sheet = format == Format.CSV ? new CsvSheet(target) : new XlsxSheet(target);
                sheet.row(columns.headings());
            }
        }

        void add(org.steward.core.api.cases.Case row) {
            try {
                begin();
                sheet.row(columns.cells(row));
            } catch (IOException e) {
                throw new UncheckedIOException("the export was broken off", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (sheet != null) {
                sheet.close();
            }
        }
    }
}
