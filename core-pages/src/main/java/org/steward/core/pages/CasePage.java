// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** A case: its facts, people, timeline and next steps. Forms post to {@code /cases/<number>/<action>}. */
@Component(service = PageHandler.class)
public final class CasePage implements PageHandler {
    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypes types;
    private final AttachmentStore files;
    private final StaffRegister staff;
    private final EstateRegister estates;

    @Activate
    public CasePage(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference AttachmentStore files,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates) {
        this.desk = desk;
        this.reader = reader;
        this.types = types;
        this.files = files;
        this.staff = staff;
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/cases/*";
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (parts.length == 3 && "files".equals(parts[1])) {
            return file(ask, parts[0], parts[2]);
        }
        if (parts.length == 2 && "slip".equals(parts[1])) {
            return show(ask, parts[0], "slip", List.of(), 200);
        }
        return parts.length == 1 ? show(ask, parts[0], "case", List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (parts.length != 2) {
            return Answer.problem(404);
        }
        Rejection refused = act(ask, parts[0], parts[1]).refusal().orElse(null);
        return refused == null
                ? new Answer.Redirect("/cases/" + parts[0])
                : show(ask, parts[0], "case", refused.flaws(), refused.kind() == Rejection.Kind.STALE ? 409 : 422);
    }

    private Outcome<?> act(Ask ask, String number, String action) {
        int version = ask.number("version", -2);
        return switch (action) {
            case "fire" -> fire(ask, number, version);
            case "undo" -> desk.undo(ask.caller(), number, version);
            case "assign" -> desk.assign(ask.caller(), number, version, ask.get("staff"), ask.get("team"));
            case "promise" -> promise(ask, number, version);
            case "offer" -> desk.offerHandOver(ask.caller(), number, version, ask.get("staff"), ask.get("reason"));
            case "answer" ->
                desk.answerHandOver(ask.caller(), number, version, "true".equals(ask.get("accept")), ask.get("note"));
            case "observe" -> desk.observe(ask.caller(), number, ask.caller().id(), "true".equals(ask.get("follow")));
            case "note" -> desk.note(ask.caller(), number, ask.get("text"), "true".equals(ask.get("visible")));
            case "files" -> upload(ask, number);
            default ->
                Outcome.rejected(
                        Rejection.Kind.NOT_FOUND, "unknown-action", Text.of("There is no such action", "没有此操作"));
        };
    }

    private Outcome<?> fire(Ask ask, String number, int version) {
        return reader.find(ask.caller(), number).then(file -> {
            Form form = types.known(file.type())
                    .flatMap(type -> type.workflow().transition(ask.get("step")))
                    .map(step -> step.form())
                    .orElse(Form.EMPTY);
            return desk.fire(ask.caller(), number, version, ask.get("step"), ask.fields(form));
        });
    }

    private Outcome<?> promise(Ask ask, String number, int version) {
        try {
            Instant at = LocalDateTime.parse(ask.get("at"))
                    .atZone(estates.estate(ask.estate()).orElseThrow().zone())
                    .toInstant();
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

    private Outcome<?> upload(Ask ask, String number) {
        Outcome<?> last = reader.find(ask.caller(), number);
        try {
            for (var part : ask.files()) {
                try (InputStream in = part.getInputStream()) {
                    boolean visible = "true".equals(ask.get("visible"));
                    last = files.add(ask.caller(), number, part.getSubmittedFileName(), visible, in);
                }
                if (!last.isDone()) {
                    return last;
                }
            }
            return last;
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("the upload to case " + number + " broke off", e);
        }
    }

    private Answer file(Ask ask, String number, String id) {
        var found = files.find(ask.caller(), number, id);
        if (found.refusal().isPresent()) {
            return Answer.problem(found.refusal().get());
        }
        var attachment = found.orElseThrow();
        return new Answer.File(
                attachment.isPicture() ? attachment.mediaType() : "application/octet-stream",
                attachment.fileName(),
                attachment.isPicture(),
                target -> files.copy(ask.caller(), number, id, target).orElseThrow());
    }

    private Answer show(Ask ask, String number, String template, List<Flaw> flaws, int status) {
        var file = reader.file(ask.caller(), number);
        if (file.refusal().isPresent()) {
            return Answer.problem(file.refusal().get());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("file", file.orElseThrow());
        model.put("c", file.orElseThrow().current());
        types.known(file.orElseThrow().current().type()).ifPresent(type -> model.put("type", type));
        model.put("staff", staff.staff(ask.estate()));
        model.put("teams", staff.teams(ask.estate()));
        model.put("flaws", flaws);
        return new Answer.Html(status, template, model);
    }
}
