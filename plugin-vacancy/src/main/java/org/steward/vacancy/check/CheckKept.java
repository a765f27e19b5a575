// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.defect.DefectType;
import org.steward.vacancy.ledger.Meters;
import org.steward.vacancy.ledger.Occupancy;

/**
 * Writes a check that was done into the ledger with its readings. When another reading came between and the ledger
 * refuses these, a defect says so. Idempotent: the ledger knows its last check, the defect has a source key.
 */
public final class CheckKept implements JournalSubscriber {
    private final VacancyTools tools;

    /** Reacts with these services. */
    public CheckKept(VacancyTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "vacancy-check-kept";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        if (!"inspect".equals(entry.data().get("transition"))) {
            return;
        }
        Caller system = Caller.system("vacancy", entry.estateId());
        tools.reader()
                .find(system, entry.caseNumber())
                .result()
                .filter(check -> check.type().equals(CheckType.ID))
                .ifPresent(check -> keep(system, check, entry));
    }

    private void keep(Caller system, Case check, Entry entry) {
        tools.reader()
                .find(system, check.fields().getOrDefault(CheckType.ENTRY, ""))
                .result()
                .filter(ledger -> Occupancy.VACANT.contains(ledger.state()))
                .filter(ledger -> !check.number().equals(ledger.fields().get("lastCheck")))
                .ifPresent(ledger -> keep(system, check, ledger, entry));
    }

    private void keep(Caller system, Case check, Case ledger, Entry entry) {
        Map<String, String> seen = new HashMap<>();
        seen.put("lastCheck", check.number());
        seen.put("lastCheckAt", entry.at().toString());
        Map<String, String> readings = new HashMap<>(seen);
        for (Meters meter : Meters.values()) {
            take(entry, meter.field(), readings);
        }
        take(entry, Meters.REPLACED, readings);
        take(entry, Meters.EXPLANATION, readings);
        Outcome<Case> kept = fire(system, ledger, readings);
        if (kept.isDone()) {
            return;
        }
        String why = kept.refusal().orElseThrow().flaws().get(0).message().en();
        tools.desk()
                .open(
                        system,
                        new NewCase(
                                        DefectType.ID,
                                        Channel.PATROL.name(),
                                        "",
                                        "Reading to be cleared up / 读数待核实: " + check.number(),
                                        why,
                                        check.unitId(),
                                        check.place(),
                                        check.people().requester(),
                                        null,
                                        "",
                                        null,
                                        "",
                                        Map.of(),
                                        "")
                                .from("vacancy:reading:" + check.number()))
                .orElseThrow();
        fire(system, ledger, seen).orElseThrow();
    }

    private Outcome<Case> fire(Caller system, Case ledger, Map<String, String> fields) {
        return tools.desk().fire(system, ledger.number(), CaseDesk.ANY_VERSION, "recordCheck", fields);
    }

    private static void take(Entry entry, String name, Map<String, String> fields) {
        String value = entry.data().getOrDefault(name, "");
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
