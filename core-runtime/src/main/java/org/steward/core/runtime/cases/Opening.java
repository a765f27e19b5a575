// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.mode.Route;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.attachment.AttachmentTable;
import org.steward.core.runtime.timer.TimerSet;

/** Opens cases. Thread-safe. */
final class Opening {
    private final DeskTools tools;
    private final OpeningCheck check;
    private final Family family = new Family();

    Opening(DeskTools tools) {
        this.tools = tools;
        this.check = new OpeningCheck(tools.references());
    }

    Outcome<Case> open(Caller caller, NewCase request) {
        Optional<Rejection> lacking = CaseAccess.lacking(caller, Permissions.CASE_OPEN);
        if (lacking.isPresent()) {
            return Outcome.rejected(lacking.get());
        }
        String estateId = caller.estateId();
        Optional<ModuleDoor.Entered> entered = tools.door().enter(estateId, request.type());
        if (entered.isEmpty()) {
            return Outcome.rejected(noType(estateId, request.type()));
        }
        try (ModuleDoor.Entered module = entered.get()) {
            CaseType type = module.type();
            if (!type.isOpenTo(caller)) {
                return Outcome.rejected(
                        Rejection.Kind.FORBIDDEN,
                        "role",
                        Text.of("You may not open: {0}", "您无权登记：{0}").with(type.title()));
            }
            boolean prepares = caller.may(Permissions.ESTATE_MANAGE);
            if (!prepares && !module.module().servesIn(tools.mode(estateId))) {
                return Outcome.rejected(
                        Rejection.Kind.CONFLICT,
                        "mode",
                        Text.of("{0} belongs to another service mode", "“{0}”属于其他服务模式")
                                .with(type.title()));
            }
            Instant now = tools.clock().instant();
            Optional<Case> known = known(estateId, request.source());
            return known.isPresent()
                    ? Outcome.done(known.get())
                    : check.check(caller, request, type, tools.zone(estateId), now, false)
                            .then(draft -> recorded(caller, draft, type, now));
        }
    }

    /** Asks the service mode who gets it; whoever was asked in person stays responsible. */
    private Route routed(CaseDraft draft, CaseType type) {
        Route route = type.offered() ? tools.router().route(draft.build()) : Route.NONE;
        draft.assignee = route.assignee();
        draft.team = RouteNote.team(tools.references(), draft.estateId, route);
        draft.responsible = draft.responsible.isEmpty() ? route.responsible() : draft.responsible;
        return route;
    }

    private Rejection noType(String estateId, String typeId) {
        return tools.door().known(estateId, typeId).isPresent()
                ? tools.door().away(estateId, typeId)
                : Refusals.invalid(
                        "type",
                        typeId.isBlank() ? "required" : "unknown",
                        Text.of("There is no case type '{0}' here", "此处没有案件类型“{0}”")
                                .with(Refusals.shortened(typeId)));
    }

    private Optional<Case> known(String estateId, String source) {
        return source.isEmpty() ? Optional.empty() : tools.transactions().read(estateId, sql -> bySource(sql, source));
    }

    private static Optional<Case> bySource(Sql sql, String source) {
        return sql.one(
                        "SELECT number FROM case_source WHERE estate_id = ? AND source_key = ?",
                        row -> row.text("number"),
                        sql.estateId(),
                        source)
                .flatMap(number -> CaseTable.find(sql, number));
    }

    private CaseDraft numbered(CaseDraft draft, CaseType type) {
        draft.id = tools.numbers().nextId(draft.estateId);
        draft.number =
                tools.numbers().next(draft.estateId, type.prefix(), draft.receivedAt, tools.zone(draft.estateId));
        return draft;
    }

    private Outcome<Case> recorded(Caller caller, CaseDraft draft, CaseType type, Instant now) {
        Route route = routed(draft, type);
        TimerSet timers = tools.timers().opened(numbered(draft, type).build(), type);
        Case made = draft.due(timers.dueAt()).build();
        return tools.transactions().write(draft.estateId, sql -> {
            Optional<Rejection> orphan = parentless(sql, made);
            if (orphan.isPresent()) {
                return Outcome.rejected(orphan.get());
            }
            if (!made.source().isEmpty()
                    && !sql.insertIfAbsent(
                            "INSERT INTO case_source (estate_id, source_key, number) VALUES (?, ?, ?)",
                            made.estateId(),
                            made.source(),
                            made.number())) {
                return Outcome.done(bySource(sql, made.source()).orElse(made));
            }
            List<NewEntry> entries = new ArrayList<>();
            entries.add(opened(caller, made, route, now));
            if (!made.parent().isEmpty()) {
                entries.addAll(Links.insert(sql, caller, made.number(), made.parent(), LinkKind.CHILD_OF, now));
            }
            CaseTable.insert(sql, made);
            entries.addAll(tools.timers().write(sql, timers, caller));
            tools.journal().append(sql, entries);
            return Outcome.done(made);
        });
    }

    private static NewEntry opened(Caller caller, Case made, Route route, Instant now) {
        Map<String, String> data = RouteNote.data(route);
        data.put("type", made.type());
        data.put("channel", made.channel().name());
        data.put("responsible", made.people().responsible());
        if (made.times().promisedAt() != null) {
            data.put("promise", made.times().promisedAt().toString());
        }
        return new NewEntry(made.number(), now, caller, Kinds.OPENED, "", made.state(), "", data);
    }

    private Optional<Rejection> parentless(Sql sql, Case made) {
        if (made.parent().isEmpty()) {
            return Optional.empty();
        }
        Optional<Case> parent = CaseTable.find(sql, made.parent());
        if (parent.isEmpty()) {
            return Optional.of(Refusals.invalid(
                    "parent",
                    "unknown",
                    Text.of("There is no case {0} here", "此处没有案件 {0}").with(Refusals.shortened(made.parent()))));
        }
        if (parent.get().isClosed() || !family.hold(sql, parent.get())) {
            return Optional.of(Refusals.closed(made.parent()));
        }
        return Optional.empty();
    }

    /** Opens a case that another one causes, with the same people, in the running transaction. */
    void followUp(Sql sql, Caller caller, Case cause, String typeId) {
        NewCase request = new NewCase(
                typeId,
                cause.channel().name(),
                cause.priority().name(),
                cause.summary(),
                cause.description(),
                cause.unitId(),
                cause.place(),
                cause.people().requester(),
                tools.clock().instant(),
                "",
                null,
                "",
                cause.fields(),
                "");
        caused(sql, caller, cause, request);
    }

    /** Opens the case of a failed item, with its photo, in the running transaction. */
    void finding(Sql sql, Caller caller, Case cause, Finding finding) {
        NewCase request = new NewCase(
                finding.type(),
                cause.channel().name(),
                "",
                finding.summary(),
                finding.note(),
                cause.unitId(),
                cause.place(),
                Requester.ANONYMOUS,
                tools.clock().instant(),
                "",
                null,
                "",
                finding.known(),
                "");
        Case made = caused(sql, caller, cause, request);
        AttachmentTable.share(sql, cause.number(), finding.photo(), made.number())
                .ifPresent(file -> tools.journal()
                        .append(
                                sql,
                                List.of(NewEntry.of(
                                        made.number(),
                                        tools.clock().instant(),
                                        caller,
                                        Kinds.ATTACHED,
                                        Map.of(
                                                "attachment", file.id(),
                                                "fileName", file.fileName(),
                                                "size", Long.toString(file.size()),
                                                "sha256", file.sha256(),
                                                "visible", Boolean.toString(file.visible()))))));
    }

    private Case caused(Sql sql, Caller caller, Case cause, NewCase request) {
        try (ModuleDoor.Entered module =
                tools.door().enter(cause.estateId(), request.type()).orElseThrow()) {
            Instant now = tools.clock().instant();
            CaseDraft draft = check.check(caller, request, module.type(), tools.zone(cause.estateId()), now, true)
                    .orElseThrow();
            String responsible = cause.people().responsible();
            draft.responsible = responsible.isEmpty() ? draft.responsible : responsible;
            Case made = recorded(caller, draft, module.type(), now).orElseThrow();
            LinkKind kind = cause.isClosed() ? LinkKind.CONVERTED_TO : LinkKind.RELATED;
            tools.journal().append(sql, Links.insert(sql, caller, cause.number(), made.number(), kind, now));
            return made;
        }
    }
}
