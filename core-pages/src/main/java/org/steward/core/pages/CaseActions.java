// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/** Carries out what the forms of the case page ask for. */
final class CaseActions {
    private static final List<String> HEADER =
            List.of("summary", "description", "priority", "unit", "place", "requester.name", "requester.phone");

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypes types;
    private final AttachmentStore files;
    private final EstateRegister estates;

    CaseActions(CaseDesk desk, CaseReader reader, CaseTypes types, AttachmentStore files, EstateRegister estates) {
        this.desk = desk;
        this.reader = reader;
        this.types = types;
        this.files = files;
        this.estates = estates;
    }

    Outcome<?> act(Ask ask, String number, String action) {
        int version = ask.number("version", -2);
        var me = ask.caller();
        return switch (action) {
            case "fire" -> fire(ask, number, version);
            case "undo" -> desk.undo(me, number, version);
            case "assign" -> desk.assign(me, number, version, ask.get("staff"), ask.get("team"));
            case "promise" -> promise(ask, number, version);
            case "offer" -> desk.offerHandOver(me, number, version, ask.get("staff"), ask.get("reason"));
            case "answer" -> desk.answerHandOver(me, number, version, isTrue(ask, "accept"), ask.get("note"));
            case "observe" -> desk.observe(me, number, me.id(), isTrue(ask, "follow"));
            case "note" -> desk.note(me, number, ask.get("text"), isTrue(ask, "visible"));
            case "files" -> Upload.of(ask, files, number, isTrue(ask, "visible"));
            case "link" -> desk.link(me, number, ask.get("other"), kind(ask));
            case "unlink" -> desk.unlink(me, number, ask.get("other"), kind(ask));
            case "correct" -> correct(ask, number, version);
            default ->
                Outcome.rejected(
                        Rejection.Kind.NOT_FOUND, "unknown-action", Text.of("There is no such action", "没有此操作"));
        };
    }

    private static boolean isTrue(Ask ask, String name) {
        return "true".equals(ask.get(name));
    }

    private static LinkKind kind(Ask ask) {
        return List.of(LinkKind.values()).stream()
                .filter(kind -> kind.name().equals(ask.get("kind")))
                .findFirst()
                .orElse(LinkKind.RELATED);
    }

    private Outcome<?> fire(Ask ask, String number, int version) {
        return reader.find(ask.caller(), number).then(file -> {
            Form form = types.known(file.type())
                    .flatMap(type -> type.workflow().transition(ask.get("step")))
                    .map(Transition::form)
                    .orElse(Form.EMPTY);
            Map<String, String> fields = new LinkedHashMap<>(ask.fields(form));
            return Upload.ofFields(ask, files, number, form, fields)
                    .then(uploaded -> desk.fire(ask.caller(), number, version, ask.get("step"), fields));
        });
    }

    private Outcome<?> promise(Ask ask, String number, int version) {
        try {
            ZoneId zone = estates.estate(ask.estate()).orElseThrow().zone();
            Instant at = LocalDateTime.parse(ask.get("at")).atZone(zone).toInstant();
            return desk.promise(ask.caller(), number, version, at, ask.get("reason"));
        } catch (DateTimeParseException e) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    "at",
                    "not-a-time",
                    Text.of(
                            "Enter the promise as date and time, e.g. 2026-11-30T14:30",
                            "请填写承诺的日期时间，例如 2026-11-30T14:30"));
        }
    }

    /** Corrects what the form had; an input that was emptied empties the fact. */
    private Outcome<?> correct(Ask ask, String number, int version) {
        return reader.find(ask.caller(), number).then(file -> {
            Map<String, String> sent = ask.all();
            Map<String, String> changes = new LinkedHashMap<>();
            HEADER.stream().filter(sent::containsKey).forEach(name -> changes.put(name, ask.get(name)));
            types.known(file.type()).map(CaseType::intake).orElse(Form.EMPTY).fields().stream()
                    .filter(field -> sent.containsKey("f." + field.name()))
                    .filter(field ->
                            !ask.get("f." + field.name()).equals(file.fields().getOrDefault(field.name(), "")))
                    .forEach(field -> changes.put(field.name(), ask.get("f." + field.name())));
            return desk.correct(ask.caller(), number, version, changes);
        });
    }
}
