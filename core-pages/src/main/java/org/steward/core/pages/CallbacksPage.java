// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.outcome.Flaw;

/** The call-back work list; {@code POST /callbacks/<id>} records an attempt. */
@Component(service = PageHandler.class)
public final class CallbacksPage implements PageHandler {
    private static final int SHOWN = 100;
    private static final List<Method> METHODS = List.of(Method.PHONE, Method.HOME, Method.LETTER);

    private final CallbackDesk desk;

    /** Wires the page. */
    @Activate
    public CallbacksPage(@Reference CallbackDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/callbacks/*";
    }

    @Override
    public Answer get(Ask ask) {
        return ask.rest().isEmpty() ? list(ask, List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        if (!ask.rest().matches("\\d{1,18}")) {
            return Answer.problem(404);
        }
        var settled = desk.attempt(ask.caller(), Long.parseLong(ask.rest()), attempt(ask));
        return settled.refusal()
                .map(refused -> list(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect(
                        ask.get("from").equals("case")
                                ? "/cases/" + settled.orElseThrow().caseNumber()
                                : "/callbacks?done="
                                        + Ask.encode(settled.orElseThrow().caseNumber())
                                        + "&mine=" + !"false".equals(ask.get("mine"))));
    }

    /** Reads an attempt; the answer of a person nobody reached is never read. */
    static CallbackAttempt attempt(Ask ask) {
        String said = ask.get("satisfaction");
        Satisfaction satisfaction = said.matches("[ABC]") ? Satisfaction.valueOf(said) : null;
        Method method = METHODS.stream()
                .filter(one -> one.name().equals(ask.get("method")))
                .findFirst()
                .orElse(Method.PHONE);
        boolean reached = !"NONE".equals(said);
        return new CallbackAttempt(null, "", method, reached, satisfaction, ask.get("comment"));
    }

    private Answer list(Ask ask, List<Flaw> flaws, int status) {
        boolean mine = !"false".equals(ask.get("mine"));
        var open = desk.open(ask.caller(), mine, SHOWN);
        if (open.refusal().isPresent()) {
            return Answer.problem(open.refusal().get());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("rows", open.orElseThrow());
        model.put("mine", mine);
        model.put("flaws", flaws);
        model.put("tried", ask.rest());
        model.put("methods", METHODS);
        model.put("answers", Satisfaction.values());
        return new Answer.Html(status, "callbacks", model);
    }
}
