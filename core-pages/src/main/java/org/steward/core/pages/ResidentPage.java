// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/**
 * What a customer sees of their case by private link, without an account: {@code /r/<secret>}. The forms post below
 * the same path, because the form token belongs to the link.
 */
@Component(service = PageHandler.class)
public final class ResidentPage implements PageHandler {
    private final CaseReader reader;
    private final CaseDesk desk;
    private final CallbackDesk callbacks;
    private final AttachmentStore files;

    /** Wires the page. */
    @Activate
    public ResidentPage(
            @Reference CaseReader reader,
            @Reference CaseDesk desk,
            @Reference CallbackDesk callbacks,
            @Reference AttachmentStore files) {
        this.reader = reader;
        this.desk = desk;
        this.callbacks = callbacks;
        this.files = files;
    }

    @Override
    public String path() {
        return "/r/*";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (isNobody(ask)) {
            return new Answer.Html(404, "link-unknown", Map.of());
        }
        if (parts.length == 3 && "files".equals(parts[1])) {
            return Upload.show(ask, files, ask.caller().id(), parts[2]);
        }
        return parts.length == 1 ? show(ask, parts[0], List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (isNobody(ask)) {
            return new Answer.Html(404, "link-unknown", Map.of());
        }
        String action = parts.length < 2 ? "" : parts[1];
        String back = "/r/" + parts[0];
        if ("language".equals(action)) {
            return new Answer.Speak(back, "zh".equals(ask.get("lang")) ? "zh" : "en");
        }
        Optional<Rejection> refused = "step".equals(action) && parts.length == 3
                ? step(ask, parts[2]).refusal()
                : act(ask, parts.length == 2 ? action : "").refusal();
        return refused.map(why -> show(ask, parts[0], why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect(back + "?thanks=" + action));
    }

    private static boolean isNobody(Ask ask) {
        return ask.visit()
                .caller()
                .filter(caller -> caller.kind() == Caller.Kind.RESIDENT)
                .isEmpty();
    }

    private Outcome<?> act(Ask ask, String action) {
        String number = ask.caller().id();
        return switch (action) {
            case "note" -> desk.note(ask.caller(), number, ask.get("text"), true);
            case "files" -> Upload.of(ask, files, number, true);
            case "rate" -> rate(ask, ask.get("satisfaction"), ask.get("comment"));
            case "unsolved" -> unsolved(ask, ask.get("comment"));
            default -> Outcome.rejected(Rejection.Kind.NOT_FOUND, "unknown-action", Text.of("Not possible", "无此操作"));
        };
    }

    /** A step of the workflow that is the customer's, with what it asks for. */
    private Outcome<?> step(Ask ask, String name) {
        String number = ask.caller().id();
        return reader.file(ask.caller(), number).then(file -> {
            Form form = file.steps().stream()
                    .filter(step -> step.name().equals(name))
                    .findFirst()
                    .map(Transition::form)
                    .orElse(Form.EMPTY);
            Map<String, String> fields = new HashMap<>(ask.fields(form));
            return Upload.ofFields(ask, files, number, form, fields)
                    .then(uploaded -> desk.fire(ask.caller(), number, ask.number("version", -2), name, fields));
        });
    }

    private Outcome<?> rate(Ask ask, String said, String comment) {
        if (!said.matches("[ABC]")) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    "satisfaction",
                    "required",
                    Text.of("Choose how satisfied you are", "请选择您的满意程度"));
        }
        CallbackAttempt attempt =
                new CallbackAttempt(null, "", CallbackAttempt.Method.APP, true, Satisfaction.valueOf(said), comment);
        return reader.file(ask.caller(), ask.caller().id())
                .then(file -> open(file)
                        .map(callback -> callbacks.attempt(ask.caller(), callback.id(), attempt))
                        .orElseGet(() -> Outcome.rejected(
                                Rejection.Kind.CONFLICT,
                                "not-open",
                                Text.of("There is nothing to rate just now", "目前没有需要评价的事项"))));
    }

    /** "Not solved" is an answer to the call-back when one is open, and a message to the centre at any other time. */
    private Outcome<?> unsolved(Ask ask, String comment) {
        if (comment.isBlank()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    "unsolved",
                    "required",
                    Text.of("Say in a few words what is still wrong", "请简要说明还有什么没有解决"));
        }
        return reader.file(ask.caller(), ask.caller().id())
                .then(file -> open(file).isPresent()
                        ? rate(ask, "C", comment).map(done -> file)
                        : desk.note(
                                        ask.caller(),
                                        file.current().number(),
                                        Text.of("Not solved: {0}", "未解决：{0}")
                                                .with(comment)
                                                .in(ask.visit().language()),
                                        true)
                                .map(done -> file));
    }

    private static Optional<Callback> open(CaseFile file) {
        return file.callbacks().stream()
                .filter(callback -> callback.status() == Callback.Status.PLANNED)
                .findFirst();
    }

    private Answer show(Ask ask, String secret, List<Flaw> flaws, int status) {
        var file = reader.file(ask.caller(), ask.caller().id());
        if (file.refusal().isPresent()) {
            return Answer.problem(file.refusal().get());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("file", file.orElseThrow());
        model.put("c", file.orElseThrow().current());
        model.put("base", "/r/" + secret);
        model.put("speakAt", "/r/" + secret + "/language");
        model.put("ratable", open(file.orElseThrow()).isPresent());
        model.put("answers", Satisfaction.values());
        model.put("flaws", flaws);
        model.put("keptFiles", Upload.kept(ask));
        return new Answer.Html(status, "resident", model);
    }
}
