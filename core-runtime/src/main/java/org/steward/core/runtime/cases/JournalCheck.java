// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.store.ConsistencyCheck;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.workflow.State;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Checks that every case is what the journal says became of it. Thread-safe. */
@Component
public final class JournalCheck implements ConsistencyCheck {
    private static final int PAGE = 200;
    private static final int MOST_FAULTS = 100;

    private final Transactions transactions;
    private final Journal journal;
    private final EstateRegister estates;
    private final CaseTypes types;

    /** A check of the store. */
    @Activate
    public JournalCheck(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference CaseTypes types) {
        this.transactions = transactions;
        this.journal = journal;
        this.estates = estates;
        this.types = types;
    }

    @Override
    public String title() {
        return "journal and cases agree";
    }

    @Override
    public List<String> run(Consumer<String> progress) {
        List<String> faults = new ArrayList<>();
        for (Estate estate : estates.estates()) {
            long after = 0;
            long done = 0;
            List<Case> page = page(estate.id(), after);
            while (!page.isEmpty() && faults.size() < MOST_FAULTS) {
                page.forEach(of -> faults.addAll(faults(of, journal.ofCase(estate.id(), of.number()))));
                after = page.get(page.size() - 1).id();
                done += page.size();
                progress.accept(estate.id() + ": " + done + " cases checked");
                page = page(estate.id(), after);
            }
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private List<Case> page(String estateId, long after) {
        return transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT " + CaseTable.COLUMNS + " FROM case_file WHERE estate_id = ? AND id > ? ORDER BY id "
                                + sql.first(PAGE),
                        CaseTable::read,
                        estateId,
                        after));
    }

    private List<String> faults(Case of, List<Entry> entries) {
        String where = of.estateId() + " " + of.number() + ": ";
        List<String> faults = new ArrayList<>();
        String state = "";
        String responsible = "";
        boolean begun = false;
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case Kinds.OPENED, Kinds.IMPORTED -> {
                    begun = true;
                    state = entry.to();
                    responsible = entry.data().getOrDefault("responsible", "");
                }
                case Kinds.MOVED, Kinds.UNDONE -> state = entry.to();
                case Kinds.HANDED_OVER -> responsible = entry.to();
                default -> {}
            }
        }
        if (!begun) {
            faults.add(where + "the journal does not know how it was opened");
            return faults;
        }
        if (!state.equals(of.state())) {
            faults.add(where + "is in state " + of.state() + ", the journal says " + state);
        }
        if (!responsible.equals(of.people().responsible())) {
            faults.add(where + "has responsible '" + of.people().responsible() + "', the journal says '" + responsible
                    + "'");
        }
        if (of.version() > entries.size()) {
            faults.add(where + "has version " + of.version() + " but only " + entries.size() + " entries");
        }
        Optional<State> known =
                types.known(of.type()).flatMap(type -> type.workflow().state(of.state()));
        if (known.filter(declared -> declared.phase() != of.phase()).isPresent()) {
            faults.add(where + "has phase " + of.phase() + " in state " + of.state());
        }
        if (of.isClosed() != (of.times().closedAt() != null)) {
            faults.add(where + "is " + (of.isClosed() ? "closed without" : "open with") + " a time of closing");
        }
        return faults;
    }
}
