// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.check.CheckType.Trigger;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.Meters;
import org.steward.vacancy.ledger.Occupancy;
import org.steward.vacancy.ledger.VacantUnitType;

/** Opens the checks of vacant units, each once for its occasion. Thread-safe. */
public final class Checks {
    private static final int LONGEST = 200;

    private final VacancyTools tools;

    /** Opens with these services. */
    public Checks(VacancyTools tools) {
        this.tools = tools;
    }

    /**
     * Opens a check of each vacant unit that is meant.
     *
     * @param occasion what makes it due, e.g. the number of a round; the same one opens nothing twice
     * @return how many vacant units were meant
     */
    public int open(Caller caller, Predicate<Case> meant, Trigger trigger, String occasion) {
        int[] count = new int[1];
        tools.reader()
                .each(
                        caller,
                        CaseQuery.of(Map.of("type", VacantUnitType.ID, "open", "true", "sort", "oldest")),
                        entry -> {
                            if (Occupancy.VACANT.contains(entry.state()) && meant.test(entry)) {
                                open(caller, entry, trigger, occasion).orElseThrow();
                                count[0]++;
                            }
                        })
                .orElseThrow();
        return count[0];
    }

    /** Opens the check of one entry of the ledger. */
    public Outcome<Case> open(Caller caller, Case entry, Trigger trigger, String occasion) {
        return tools.desk().open(caller, request(entry, trigger, occasion));
    }

    /** The day's name for an occasion such as a storm. */
    public static String onDay(String what, LocalDate day) {
        return what + ":" + day;
    }

    static NewCase request(Case entry, Trigger trigger, String occasion) {
        Map<String, String> fields = new HashMap<>();
        fields.put(CheckType.ENTRY, entry.number());
        fields.put(CheckType.TRIGGER, trigger.name());
        Set.of(LedgerFields.KIND, LedgerFields.ENTRY).forEach(name -> take(entry, name, name, fields));
        for (Meters meter : Meters.values()) {
            take(entry, meter.field(), meter.last(), fields);
        }
        String summary = "Check / 巡查: " + (entry.unitId().isEmpty() ? entry.summary() : entry.unitId());
        return new NewCase(
                CheckType.ID,
                Channel.PATROL.name(),
                "",
                summary.length() > LONGEST ? summary.substring(0, LONGEST) : summary,
                "",
                entry.unitId(),
                entry.place(),
                Requester.ANONYMOUS,
                null,
                entry.people().assignee(),
                null,
                "",
                fields,
                "vacancy:" + occasion + ":" + entry.number());
    }

    private static void take(Case entry, String from, String to, Map<String, String> fields) {
        String value = entry.fields().getOrDefault(from, "");
        if (!value.isEmpty()) {
            fields.put(to, value);
        }
    }
}
