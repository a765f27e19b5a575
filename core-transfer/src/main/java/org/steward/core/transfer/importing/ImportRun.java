// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.CaseHistory.Taken;
import org.steward.core.api.transfer.ImportReport;
import org.steward.core.api.transfer.ImportReport.RowFlaw;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.transfer.mapping.MappedRow;
import org.steward.core.transfer.mapping.RowMapper;
import org.steward.core.transfer.table.TableReader;
import org.steward.core.transfer.table.TableRow;

/** One import of one file, row by row in batches of one transaction each. Used once; not thread-safe. */
final class ImportRun {
    private static final int BATCH = 200;

    private final CaseHistory history;
    private final Caller caller;
    private final boolean commit;
    private final BiConsumer<Integer, Integer> progress;
    private final ImportTally tally = new ImportTally();
    private final Set<String> sources = new HashSet<>();
    private final List<MappedRow> batch = new ArrayList<>(BATCH);
    private final List<MappedRow> together = new ArrayList<>();

    ImportRun(CaseHistory history, Caller caller, boolean commit, BiConsumer<Integer, Integer> progress) {
        this.history = history;
        this.caller = caller;
        this.commit = commit;
        this.progress = progress;
    }

    ImportReport of(Path file, TableReader table, RowMapper mapper) throws IOException {
        int all = count(file);
        progress.accept(0, all);
        try (RejectFile rejects = new RejectFile(file, table.headings(), caller.language())) {
            while (table.hasNext()) {
                TableRow row = table.next();
                if (row.isBlank()) {
                    continue;
                }
                tally.row();
                take(mapper.map(row), mapper.hasSteps(), rejects);
                if (batch.size() == BATCH) {
                    flush(rejects);
                    progress.accept(tally.rows(), all);
                }
            }
            close();
            flush(rejects);
            progress.accept(tally.rows(), all);
            return tally.report(rejects.path());
        }
    }

    private static int count(Path file) throws IOException {
        int rows = 0;
        try (TableReader table = TableReader.open(file)) {
            while (table.hasNext()) {
                rows += table.next().isBlank() ? 0 : 1;
            }
        }
        return rows;
    }

    private void take(MappedRow row, boolean steps, RejectFile rejects) {
        if (row.past() == null) {
            reject(row, row.flaws(), rejects);
        } else if (steps && isOfTheSameCase(row)) {
            together.add(row);
        } else if (!sources.add(row.past().request().source())) {
            Text reason = Text.of("an earlier row of this file has the same key", "本文件中前面的行已使用相同的关键值");
            reject(row, List.of(new RowFlaw(row.row().number(), "", reason)), rejects);
        } else {
            close();
            together.add(row);
        }
    }

    private boolean isOfTheSameCase(MappedRow row) {
        return !together.isEmpty()
                && together.get(0)
                        .past()
                        .request()
                        .source()
                        .equals(row.past().request().source());
    }

    /** The case of the rows so far is whole. */
    private void close() {
        if (!together.isEmpty()) {
            batch.add(MappedRow.joined(together));
            together.clear();
        }
    }

    private void flush(RejectFile rejects) {
        if (batch.isEmpty()) {
            return;
        }
        List<PastCase> cases = batch.stream().map(MappedRow::past).toList();
        List<Outcome<Taken>> outcomes = history.record(caller, cases, commit);
        for (int i = 0; i < outcomes.size(); i++) {
            MappedRow row = batch.get(i);
            if (outcomes.get(i) instanceof Outcome.Done<Taken> done) {
                tally.accepted(row.past(), row.state(), done.value().known());
            } else {
                List<Flaw> flaws = outcomes.get(i).refusal().orElseThrow().flaws();
                reject(row, flaws.stream().map(flaw -> rowFlaw(row, flaw)).toList(), rejects);
            }
        }
        batch.clear();
    }

    private static RowFlaw rowFlaw(MappedRow row, Flaw flaw) {
        return new RowFlaw(row.row().number(), flaw.field(), flaw.message());
    }

    private void reject(MappedRow row, List<RowFlaw> flaws, RejectFile rejects) {
        tally.rejected(flaws);
        rejects.add(row.row(), flaws);
    }
}
