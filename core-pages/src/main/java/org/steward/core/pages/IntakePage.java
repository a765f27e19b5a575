// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Flaw;

/** Files a case: {@code /new/} offers the types, {@code /new/<type>} is the form. */
@Component(service = PageHandler.class)
public final class IntakePage implements PageHandler {
    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypes types;

    @Activate
    public IntakePage(@Reference CaseDesk desk, @Reference CaseReader reader, @Reference CaseTypes types) {
        this.desk = desk;
        this.reader = reader;
        this.types = types;
    }

    @Override
    public String path() {
        return "/new/*";
    }

    @Override
    public Answer get(Ask ask) {
        List<CaseType> offered = types.types(ask.estate()).stream()
                .filter(type -> type.offered()
                        && (type.openers().isEmpty() || type.openers().stream().anyMatch(ask.caller()::is)))
                .toList();
        if (ask.rest().isEmpty()) {
            return offered.size() == 1
                    ? new Answer.Redirect("/new/" + offered.get(0).id())
                    : Answer.html("new-choice", Map.of("types", offered));
        }
        return types.type(ask.estate(), ask.rest())
                .map(type -> form(ask, type, List.of(), List.of(), 200))
                .orElseGet(() -> Answer.problem(404));
    }

    @Override
    public Answer post(Ask ask) {
        CaseType type = types.type(ask.estate(), ask.rest()).orElse(null);
        if (type == null) {
            return Answer.problem(404);
        }
        if (!"true".equals(ask.get("sure"))) {
            var alike = reader.likelyDuplicates(
                            ask.caller(), type.id(), ask.get("unit"), ask.get("party"), ask.get("summary"))
                    .result()
                    .orElse(List.of());
            if (!alike.isEmpty()) {
                return form(ask, type, List.of(), alike, 200);
            }
        }
        Requester requester = "true".equals(ask.get("anonymous"))
                ? Requester.ANONYMOUS
                : new Requester(ask.get("party"), ask.get("name"), ask.get("phone"), false);
        var opened = desk.open(
                ask.caller(),
                new NewCase(
                        type.id(),
                        ask.get("channel"),
                        ask.get("priority"),
                        ask.get("summary"),
                        ask.get("description"),
                        ask.get("unit"),
                        ask.get("place"),
                        requester,
                        null,
                        "",
                        null,
                        "",
                        ask.fields(type.intake()),
                        ask.get("source")));
        return opened.refusal()
                .map(refused -> form(ask, type, refused.flaws(), List.of(), 422))
                .orElseGet(() ->
                        new Answer.Redirect("/cases/" + opened.orElseThrow().number() + "?new=true"));
    }

    private static Answer form(Ask ask, CaseType type, List<Flaw> flaws, Object alike, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("type", type);
        model.put("flaws", flaws);
        model.put("alike", alike);
        model.put("channels", Channel.values());
        model.put("priorities", Priority.values());
        String source = ask.get("source");
        model.put("source", source.isEmpty() ? "page:" + java.util.UUID.randomUUID() : source);
        return new Answer.Html(status, "new", model);
    }
}
