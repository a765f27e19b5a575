// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.transfer.CaseImporter;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.ImportReport;

/** Imports cases from a file. */
@Service
@Command(
        scope = "case",
        name = "import",
        description = "Imports cases from a CSV or XLSX file; previews unless --commit is given")
public final class CaseImport extends CommandLine {
    @Reference
    private CaseImporter importer;

    @Argument(name = "file", required = true, description = "CSV or XLSX file")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--mapping", required = true, description = "Id of a mapping, or a JSON file")
    private String mapping;

    @Option(name = "--commit", description = "Writes the cases")
    private boolean commit;

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.CASE_IMPORT);
        ImportMapping found = mapping(caller);
        ImportReport report = value(importer.run(
                caller, Path.of(file), found, commit, (done, all) -> System.out.println("  " + done + " rows")));
        report.flaws()
                .forEach(flaw -> System.out.println("row " + flaw.row() + "  " + flaw.column() + "  "
                        + flaw.reason().en()));
        System.out.println((commit ? "imported: " : "preview: ") + report.rows() + " rows, " + report.added()
                + " added, " + report.known() + " known, " + report.rejected() + " rejected, " + report.flagged()
                + " flagged");
        report.byState().forEach((state, count) -> System.out.println("  " + state + " " + count));
        System.out.println("with due time " + report.withDue() + ": on time " + report.onTime() + ", late "
                + report.late() + ", not finished " + report.unfinished());
        if (!report.rejectFile().isEmpty()) {
            System.out.println("rejected rows: " + report.rejectFile());
        }
        return null;
    }

    private ImportMapping mapping(Caller caller) throws java.io.IOException {
        List<ImportMapping> known = importer.mappings(caller.estateId());
        for (ImportMapping one : known) {
            if (one.id().equals(mapping)) {
                return one;
            }
        }
        if (Files.isRegularFile(Path.of(mapping))) {
            return value(importer.readMapping(Files.readString(Path.of(mapping))));
        }
        throw new IllegalArgumentException("--mapping " + mapping + " is no file and not one of "
                + known.stream().map(ImportMapping::id).toList());
    }
}
