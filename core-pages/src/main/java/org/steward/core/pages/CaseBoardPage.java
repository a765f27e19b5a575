// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;

/** The cases of a type in columns by state; a case moves by its menu of transitions. */
@Component(service = PageHandler.class)
public final class CaseBoardPage implements PageHandler {
    private final CaseReader reader;
    private final CaseDesk desk;
    private final CaseTypes types;

    /** Wires the page. */
    @Activate
    public CaseBoardPage(@Reference CaseReader reader, @Reference CaseDesk desk, @Reference CaseTypes types) {
        this.reader = reader;
        this.desk = desk;
        this.types = types;
    }

    @Override
    public String path() {
        return "/cases/board";
    }

    @Override
    public Answer get(Ask ask) {
        return board(ask, List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        var moved = desk.fire(ask.caller(), ask.get("number"), ask.number("version", -2), ask.get("step"), Map.of());
        return moved.refusal()
                .map(refused -> board(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/cases/board?type=" + Ask.encode(ask.get("type")) + "&moved="
                        + Ask.encode(ask.get("number"))));
    }

    private Answer board(Ask ask, List<Flaw> flaws, int status) {
        List<CaseType> all = types.types(ask.estate());
        CaseType type = all.stream()
                .filter(one -> one.id().equals(ask.get("type")))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
        if (type == null) {
            return Answer.problem(404);
        }
        List<Map<String, Object>> columns = new ArrayList<>();
        for (State state : states(type)) {
            var query = CaseQuery.of(Map.of("type", type.id(), "state", state.id(), "sort", "DUE", "limit", "50"));
            var page = reader.list(ask.caller(), query);
            if (page.refusal().isPresent()) {
                return Answer.problem(page.refusal().get());
            }
            columns.add(Map.of("state", state, "rows", page.orElseThrow().rows(), "moves", moves(type, state)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("types", all);
        model.put("type", type);
        model.put("columns", columns);
        model.put("flaws", flaws);
        return new Answer.Html(status, "case-board", model);
    }

    private static List<State> states(CaseType type) {
        return type.view().board().isEmpty()
                ? type.workflow().states().stream()
                        .filter(state -> state.phase() != Phase.CLOSED)
                        .toList()
                : type.view().board().stream()
                        .flatMap(id -> type.workflow().state(id).stream())
                        .toList();
    }

    private static List<Transition> moves(CaseType type, State state) {
        return type.workflow().from(state.id()).stream()
                .filter(move -> !move.hidden() && !Transition.SAME.equals(move.to()))
                .toList();
    }
}
