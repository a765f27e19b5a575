// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.callback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.schema.RuntimeSchema;

/** The call-back work list on the store. Thread-safe. */
@Component
public final class StewardCallbackDesk implements CallbackDesk {
    private static final int MOST = 200;
    private static final int CANDIDATES = 1000;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final CaseDesk desk;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final PeopleRegister people;
    private final Parameters parameters;

    /** A desk on the store and the registers. */
    @Activate
    public StewardCallbackDesk(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference CaseDesk desk,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference PeopleRegister people,
            @Reference Parameters parameters) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.desk = desk;
        this.types = types;
        this.estates = estates;
        this.people = people;
        this.parameters = parameters;
    }

    /** Carries a refusal out of a transaction so that it is rolled back. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Rejection rejection;

        Refused(Rejection rejection) {
            super("refused", null, false, false);
            this.rejection = rejection;
        }
    }

    @Override
    public Outcome<List<Callback>> open(Caller caller, boolean mine, int limit) {
        if (!caller.may(Permissions.CASE_READ)) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN, "forbidden", Text.of("You may not see call-backs", "您无权查看回访"));
        }
        int most = Math.max(1, Math.min(limit, MOST));
        return Outcome.done(transactions.read(caller.estateId(), sql -> {
            if (!mine) {
                return CallbackTable.find(
                        sql, "b.status = ? ORDER BY b.to_ms, b.id " + sql.first(most), Callback.Status.PLANNED);
            }
            List<Callback> candidates = CallbackTable.find(
                    sql,
                    "b.status = ? AND c.done_by <> ? ORDER BY b.to_ms, b.id " + sql.first(CANDIDATES),
                    Callback.Status.PLANNED,
                    caller.id());
            Map<String, Case> cases =
                    CaseTable.byNumbers(
                                    sql,
                                    candidates.stream()
                                            .map(Callback::caseNumber)
                                            .collect(Collectors.toSet()))
                            .stream()
                            .collect(Collectors.toMap(Case::number, each -> each));
            return candidates.stream()
                    .filter(each -> each.by().isEmpty() || caller.actsFor(each.by()))
                    .filter(each -> plan(cases.get(each.caseNumber()), each.planId())
                            .filter(plan -> AttemptRules.caller(caller, cases.get(each.caseNumber()), plan)
                                    .isEmpty())
                            .isPresent())
                    .limit(most)
                    .toList();
        }));
    }

    private Optional<CallbackPlan> plan(Case of, String planId) {
        return types.type(of.estateId(), of.type()).flatMap(type -> type.callback(planId));
    }

    @Override
    public Outcome<Callback> attempt(Caller caller, long callbackId, CallbackAttempt attempt) {
        try {
            return transactions.write(
                    caller.estateId(), sql -> Outcome.done(attempted(sql, caller, callbackId, attempt)));
        } catch (Refused refused) {
            return Outcome.rejected(refused.rejection);
        }
    }

    private Callback attempted(Sql sql, Caller caller, long id, CallbackAttempt told) {
        Callback callback = CallbackTable.find(sql, "b.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> refused(Rejection.Kind.NOT_FOUND, "unknown", "There is no such call-back", "没有此回访"));
        Case of = CaseTable.find(sql, callback.caseNumber()).orElseThrow();
        CallbackPlan plan = plan(of, callback.planId())
                .orElseThrow(() ->
                        refused(Rejection.Kind.CONFLICT, "module-absent", "Its module is not there", "所属模块当前不可用"));
        Instant now = clock.instant();
        AttemptRules.caller(caller, of, plan).ifPresent(StewardCallbackDesk::refuse);
        if (callback.status() != Callback.Status.PLANNED) {
            throw refused(Rejection.Kind.CONFLICT, "settled", "This call-back is settled", "此回访已结束");
        }
        AttemptRules.attempt(caller, told).ifPresent(StewardCallbackDesk::refuse);
        if (told.method() == CallbackAttempt.Method.PHONE) {
            AttemptRules.phone(
                            parameters.value(of.estateId(), "callback.quietHours"),
                            zone(of.estateId()),
                            now,
                            doNotCall(of))
                    .ifPresent(StewardCallbackDesk::refuse);
        }
        String by = caller.kind() == Caller.Kind.RESIDENT ? "resident" : caller.id();
        CallbackAttempt made = new CallbackAttempt(
                now,
                by,
                told.method(),
                told.reached(),
                told.satisfaction(),
                told.comment().strip());
        write(sql, caller, callback, made);
        settle(sql, of, plan, callback, made);
        return CallbackTable.find(sql, "b.id = ?", id).get(0);
    }

    private ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }

    private boolean doNotCall(Case of) {
        String party = of.people().requester().partyId();
        return !party.isEmpty()
                && people.party(Caller.system("callback", of.estateId()), party)
                        .result()
                        .filter(Party::doNotCall)
                        .isPresent();
    }

    private void write(Sql sql, Caller caller, Callback callback, CallbackAttempt made) {
        sql.update(
                "INSERT INTO callback_attempt (estate_id, callback_id, seq, at_ms, made_by, method, reached,"
                        + " satisfaction, comment_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                callback.id(),
                callback.attempts().size() + 1,
                made.at(),
                made.by(),
                made.method(),
                made.reached(),
                made.satisfaction(),
                made.comment());
        Map<String, String> data = new HashMap<>();
        data.put("method", made.method().name());
        data.put("reached", Boolean.toString(made.reached()));
        data.put(
                "satisfaction",
                made.satisfaction() == null ? "" : made.satisfaction().name());
        journal.append(
                sql,
                List.of(new NewEntry(
                        callback.caseNumber(),
                        made.at(),
                        caller,
                        Kinds.CALLBACK_ATTEMPTED,
                        "",
                        "",
                        made.comment(),
                        data)));
    }

    private void settle(Sql sql, Case of, CallbackPlan plan, Callback callback, CallbackAttempt made) {
        ZoneId zone = zone(of.estateId());
        Set<LocalDate> days = callback.attempts().stream()
                .map(each -> each.at().atZone(zone).toLocalDate())
                .collect(Collectors.toSet());
        days.add(made.at().atZone(zone).toLocalDate());
        boolean unreached =
                !made.reached() && days.size() >= parameters.integer(of.estateId(), plan.attemptsParameter());
        if (!made.reached() && !unreached) {
            return;
        }
        int claimed = sql.update(
                "UPDATE callback SET status = ?, done_ms = ?, satisfaction = ? WHERE estate_id = ? AND id = ?"
                        + " AND status = ?",
                unreached ? Callback.Status.UNREACHED : Callback.Status.DONE,
                made.at(),
                made.satisfaction(),
                of.estateId(),
                callback.id(),
                Callback.Status.PLANNED);
        if (claimed == 0) {
            throw refused(Rejection.Kind.CONFLICT, "settled", "This call-back is settled", "此回访已结束");
        }
        String transition = unreached
                ? plan.onUnreached()
                : made.satisfaction() == Satisfaction.C ? plan.onDissatisfied() : plan.onSatisfied();
        if (!transition.isEmpty()) {
            fire(of, transition, made);
        }
    }

    private void fire(Case of, String transition, CallbackAttempt made) {
        Map<String, String> fields = new HashMap<>();
        if (made.satisfaction() != null) {
            fields.put("satisfaction", made.satisfaction().name());
        }
        types.type(of.estateId(), of.type())
                .flatMap(type -> type.workflow().transition(transition))
                .filter(found -> found.form().fields().stream()
                        .anyMatch(field -> field.name().equals("comment")))
                .ifPresent(found -> fields.put("comment", made.comment()));
        desk.fire(Caller.system("callback", of.estateId()), of.number(), CaseDesk.ANY_VERSION, transition, fields)
                .refusal()
                .ifPresent(StewardCallbackDesk::refuse);
    }

    private static void refuse(Rejection rejection) {
        throw new Refused(rejection);
    }

    private static Refused refused(Rejection.Kind kind, String code, String english, String chinese) {
        return new Refused(Rejection.of(kind, code, Text.of(english, chinese)));
    }
}
