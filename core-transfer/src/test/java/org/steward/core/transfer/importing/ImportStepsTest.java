// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.ImportReport;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;
import org.steward.core.transfer.mapping.MappingJson;
import org.steward.core.transfer.mapping.RowMapper;
import org.steward.core.transfer.table.TableReader;

/** Files in which each row is a step of its case. */
class ImportStepsTest {
    private static final String MAPPING = """
            {"id": "log", "caseType": "permit", "keyColumns": ["Permit"], "zone": "UTC",
             "columns": {
               "summary": {"from": ["Permit"]}, "state": {"constant": "OPEN"}, "receivedAt": {"from": ["Began"]},
               "stepAt": {"from": ["At"]}, "step": {"from": ["What"]}, "stepBy": {"from": ["Who"]}}}
            """;
    private static final Workflow WORKFLOW =
            new Workflow("OPEN", List.of(new State("OPEN", Text.of("Open", "处理中"), Phase.OPEN)), List.of());

    @TempDir
    Path folder;

    private final List<PastCase> recorded = new ArrayList<>();

    private ImportReport imported(String... rows) throws IOException {
        Path file = Files.write(folder.resolve("log.csv"), List.of(rows));
        CaseHistory history = (caller, cases, commit) -> {
            recorded.addAll(cases);
            return cases.stream()
                    .<Outcome<CaseHistory.Taken>>map(past -> Outcome.done(new CaseHistory.Taken(null, false)))
                    .toList();
        };
        try (TableReader table = TableReader.open(file)) {
            RowMapper mapper = new RowMapper(MappingJson.read(MAPPING).orElseThrow(), WORKFLOW, table.headings());
            return new ImportRun(history, Caller.system("import", "lake"), true, (done, all) -> {})
                    .of(file, table, mapper);
        }
    }

    @Test
    void makesOneCaseOfRowsThatStandTogether() throws IOException {
        ImportReport report = imported(
                "Permit,Began,At,What,Who",
                "A,2011-01-01T00:00:00Z,2011-01-03T00:00:00Z,Checked,Bo",
                "A,2011-01-01T00:00:00Z,2011-01-02T00:00:00Z,Received,Anna",
                "B,2011-02-01T00:00:00Z,2011-02-01T00:00:00Z,Received,Anna");
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.rejected()).isZero();
        assertThat(recorded.get(0).steps()).extracting(PastStep::note).containsExactly("Received", "Checked");
        assertThat(recorded.get(1).steps()).extracting(PastStep::actorName).containsExactly("Anna");
    }

    @Test
    void rejectsARowApartFromItsCaseAndGoesOn() throws IOException {
        ImportReport report = imported(
                "Permit,Began,At,What,Who",
                "A,2011-01-01T00:00:00Z,2011-01-02T00:00:00Z,Received,Anna",
                "B,2011-02-01T00:00:00Z,2011-02-01T00:00:00Z,Received,Anna",
                "A,2011-01-01T00:00:00Z,2011-01-03T00:00:00Z,Checked,Bo",
                "C,2011-03-01T00:00:00Z,2011-03-01T00:00:00Z,Received,Anna");
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.row()).isEqualTo(4));
    }

    @Test
    void refusesAMappingWhoseStepsHaveNoTime() {
        String timeless = MAPPING.replace("\"stepAt\": {\"from\": [\"At\"]}, ", "");
        assertThat(MappingJson.read(timeless).refusal().orElseThrow().flaws())
                .extracting(flaw -> flaw.field())
                .containsExactly("columns.stepAt");
    }
}
