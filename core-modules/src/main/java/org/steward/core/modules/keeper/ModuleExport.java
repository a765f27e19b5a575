// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.ModuleTables;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseExporter;

/** Writes the data of a module into a zip file. Used by one thread. */
final class ModuleExport {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BundleContext context;
    private final ModuleTables tables;
    private final Path folder;
    private final Clock clock;

    /** Exports into a folder, which is made when it is needed. */
    ModuleExport(BundleContext context, ModuleTables tables, Path folder, Clock clock) {
        this.context = context;
        this.tables = tables;
        this.folder = folder;
        this.clock = clock;
    }

    /** Writes the cases of these types in these estates, and these tables. */
    Path write(String id, Iterable<String> estates, List<String> types, List<String> names, Consumer<Text> progress)
            throws Refused {
        Path file = folder.resolve(id + "-" + STAMP.format(clock.instant()) + ".zip");
        try {
            Files.createDirectories(folder);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (String estate : estates) {
                    for (String type : types) {
                        zip.putNextEntry(new ZipEntry("cases/" + estate + "/" + type + ".csv"));
                        long cases = cases(Caller.system(id, estate), type, new Unclosed(zip));
                        progress.accept(
                                Text.of("{0} {1}: {2} cases", "{0} {1}：{2} 个工单").with(estate, type, cases));
                    }
                }
                for (String table : names) {
                    zip.putNextEntry(new ZipEntry("tables/" + table + ".csv"));
                    long rows = table(table, zip);
                    progress.accept(Text.of("{0}: {1} rows", "{0}：{1} 行").with(table, rows));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Refused.conflict(
                    "export", Text.of("cannot write {0}: {1}", "无法写入 {0}：{1}").with(file, e.getMessage()));
        }
        progress.accept(Text.of("written to {0}", "已写入 {0}").with(file));
        return file;
    }

    /** The exporter stands on the registry, so it is only taken for the moment. */
    private long cases(Caller caller, String type, OutputStream target) throws Refused {
        ServiceReference<CaseExporter> reference = context.getServiceReference(CaseExporter.class);
        if (reference == null) {
            throw Refused.conflict("export", Text.of("cases cannot be exported now", "目前无法导出工单"));
        }
        try {
            CaseQuery query = CaseQuery.of(Map.of("type", type));
            return context.getService(reference)
                    .write(caller, query, CaseExporter.Format.CSV, target)
                    .orElseThrow();
        } finally {
            context.ungetService(reference);
        }
    }

    private long table(String table, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        long rows = tables.read(table, row -> {
            try {
                printer.printRecord(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
        return rows;
    }

    /** The entry of a zip file, which must outlive the writer of its content. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
