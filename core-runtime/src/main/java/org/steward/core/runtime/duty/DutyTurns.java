// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.cases.InList;
import org.steward.core.runtime.presence.Presence;

/** Whose turn it is. Thread-safe. */
final class DutyTurns {
    private final Transactions transactions;
    private final StaffRegister staff;
    private final Presence presence;

    DutyTurns(Transactions transactions, StaffRegister staff, Presence presence) {
        this.transactions = transactions;
        this.staff = staff;
        this.presence = presence;
    }

    /**
     * The member who had this duty longest ago, among those who carry the role themselves and are there on the day;
     * who never had it comes first. So nobody has it twice in a row while there are two.
     *
     * @param plans the slots of the duty
     * @param begin of the occurrence, so that nobody stands in two places at once while there are others
     * @return an empty string when nobody is there
     */
    String next(String estateId, String role, List<String> plans, LocalDate day, Instant begin) {
        Map<String, Instant> last = new HashMap<>();
        InList.chunks(plans)
                .forEach(slots -> transactions
                        .read(
                                estateId,
                                sql -> sql.query(
                                        "SELECT staff_id, MAX(from_ms) AS newest FROM duty_occurrence"
                                                + " WHERE estate_id = ? AND staff_id <> '' AND plan IN " + slots.marks()
                                                + " GROUP BY staff_id",
                                        row -> Map.entry(row.text("staff_id"), row.instant("newest")),
                                        slots.parameters(estateId)))
                        .forEach(each -> last.merge(each.getKey(), each.getValue(), (a, b) -> a.isAfter(b) ? a : b)));
        return staff.staff(estateId).stream()
                .filter(member -> member.active() && member.roles().contains(role))
                .map(Staff::id)
                .filter(id -> presence.isThere(estateId, id, day))
                .min(Comparator.comparing((String id) -> begin.equals(last.get(id)))
                        .thenComparing(id -> last.getOrDefault(id, Instant.MIN))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
