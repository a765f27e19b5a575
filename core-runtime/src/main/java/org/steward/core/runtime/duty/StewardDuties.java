// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;

/** The occurrences of duties with their cases, in one statement. Thread-safe. */
@Component
public final class StewardDuties implements DutyDesk {
    private static final int MOST_DAYS = 62;
    private static final int MOST_ROWS = 2000;
    private static final String SELECT = "SELECT d.plan, d.place, d.occurs_on, d.missed, d.number, d.staff_id,"
            + " d.from_ms, d.to_ms, c.type, c.state, c.phase, c.assignee, c.due_ms FROM duty_occurrence d"
            + " LEFT JOIN case_file c ON c.estate_id = d.estate_id AND c.number = d.number"
            + " WHERE d.estate_id = ? AND d.occurs_on >= ? AND d.occurs_on <= ? ORDER BY d.occurs_on, d.plan, d.place ";

    private final Transactions transactions;
    private final ModuleRegistry modules;
    private final CaseTypes types;
    private final StaffRegister staff;
    private final Parameters parameters;
    private final Presence presence;

    /** A desk on the store and the registers. */
    @Activate
    public StewardDuties(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference ModuleRegistry modules,
            @Reference CaseTypes types,
            @Reference StaffRegister staff,
            @Reference Parameters parameters,
            @Reference Presence presence) {
        this.transactions = transactions;
        this.modules = modules;
        this.types = types;
        this.staff = staff;
        this.parameters = parameters;
        this.presence = presence;
    }

    @Override
    public Outcome<List<DutyItem>> between(Caller caller, LocalDate from, LocalDate to, String staffId, String place) {
        if (!caller.may(Permissions.CASE_READ)) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN, "forbidden", Text.of("You may not see duties", "您无权查看值守安排"));
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    "to",
                    "out-of-range",
                    Text.of("The last day is from {0} to {1}", "最后一天应在 {0} 至 {1} 之间")
                            .with(from, from.plusDays(MOST_DAYS)));
        }
        Map<String, DutyPlan> plans = plans(caller.estateId());
        List<DutyItem> items = transactions.read(caller.estateId(), sql -> rows(sql, from, to, plans));
        return Outcome.done(items.stream()
                .filter(item -> place.isEmpty() || item.place().equals(place))
                .filter(item -> staffId.isEmpty() || isFor(item, staffId, caller.estateId(), plans))
                .toList());
    }

    private Map<String, DutyPlan> plans(String estateId) {
        Map<String, DutyPlan> plans = new HashMap<>();
        for (ModuleDeclaration module : modules.enabled(estateId)) {
            module.duties().forEach(plan -> plans.put(module.id() + "/" + plan.id(), plan));
        }
        return plans;
    }

    private static String base(String plan) {
        return plan.contains("#") ? plan.substring(0, plan.indexOf('#')) : plan;
    }

    /** What is with nobody, or with somebody for whom nobody acts, is open to the role and to whoever it falls to. */
    private boolean isFor(DutyItem item, String staffId, String estateId, Map<String, DutyPlan> plans) {
        if (!item.acting().isEmpty()) {
            return item.acting().equals(staffId);
        }
        Set<String> fallsTo = new HashSet<>(presence.standsInFor(estateId, staffId, item.day()));
        if (fallsTo.contains(item.assignee())) {
            return true;
        }
        fallsTo.add(staffId);
        DutyPlan plan = plans.get(item.plan());
        return plan != null
                && fallsTo.stream()
                        .flatMap(id -> staff.member(estateId, id).stream())
                        .anyMatch(member -> member.roles().contains(plan.role()));
    }

    private List<DutyItem> rows(Sql sql, LocalDate from, LocalDate to, Map<String, DutyPlan> plans) {
        List<DutyItem> items = new ArrayList<>();
        sql.query(SELECT + sql.first(MOST_ROWS), row -> item(sql.estateId(), row, plans), sql.estateId(), from, to)
                .forEach(found -> found.ifPresent(items::add));
        items.sort(Comparator.comparing(DutyItem::day)
                .thenComparing(DutyItem::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(DutyItem::place)
                .thenComparing(DutyItem::plan));
        return List.copyOf(items);
    }

    private Optional<DutyItem> item(String estateId, Row row, Map<String, DutyPlan> plans) {
        boolean missed = row.flag("missed");
        String number = row.text("number");
        String type = row.text("type");
        if (!missed && type == null) {
            return Optional.empty();
        }
        String plan = base(row.text("plan"));
        LocalDate day = row.date("occurs_on");
        String assignee = type == null ? row.text("staff_id") : row.text("assignee");
        String acting = assignee.isEmpty()
                ? ""
                : presence.acting(estateId, assignee, day).orElse("");
        return Optional.of(new DutyItem(
                plan,
                plans.containsKey(plan) ? plans.get(plan).title() : Text.same(plan),
                day,
                row.text("place"),
                row.instant("from_ms"),
                row.instant("to_ms"),
                number,
                assignee,
                acting,
                type == null ? "" : type,
                type == null ? "" : row.text("state"),
                type == null ? Text.of("Missed", "缺岗") : state(type, row.text("state")),
                type == null ? Phase.CLOSED : Phase.valueOf(row.text("phase")),
                type == null ? null : row.instant("due_ms"),
                missed || "MISSED".equals(row.text("state"))));
    }

    private Text state(String type, String state) {
        return types.known(type)
                .flatMap(known -> known.workflow().state(state))
                .map(State::title)
                .orElse(Text.same(state));
    }

    @Override
    public List<String> places(String estateId) {
        return plans(estateId).values().stream()
                .map(DutyPlan::placesParameter)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> Parameter.items(parameters.value(estateId, key)).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
