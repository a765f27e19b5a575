// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.StaffRegister;

/** Gives several cases of a list to one person: first what will change, then, when confirmed, the change. */
@Component(service = PageHandler.class)
public final class AssignPage implements PageHandler {
    private static final int MOST = 200;

    private final CaseDesk desk;
    private final CaseReader reader;
    private final StaffRegister staff;

    /** Wires the page. */
    @Activate
    public AssignPage(@Reference CaseDesk desk, @Reference CaseReader reader, @Reference StaffRegister staff) {
        this.desk = desk;
        this.reader = reader;
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/cases/assign";
    }

    @Override
    public Answer get(Ask ask) {
        return new Answer.Redirect("/cases");
    }

    @Override
    public Answer post(Ask ask) {
        String[] sent = ask.request().getParameterValues("n");
        List<String> chosen = sent == null
                ? List.of()
                : Stream.of(sent).distinct().limit(MOST).toList();
        if (chosen.isEmpty() || staff.member(ask.estate(), ask.get("staff")).isEmpty()) {
            return new Answer.Redirect("/cases?" + ask.get("query"));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("to", ask.get("staff"));
        model.put("query", ask.get("query"));
        boolean sure = "true".equals(ask.get("sure"));
        model.put("done", sure);
        model.put("rows", chosen.stream().map(one -> row(ask, one, sure)).toList());
        return Answer.html("assign", model);
    }

    /** A row is {@code number} or, once it was shown, {@code number@version}. */
    private Map<String, Object> row(Ask ask, String chosen, boolean sure) {
        String number = chosen.replaceFirst("@.*", "");
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("why", new ArrayList<>());
        if (sure && chosen.matches(".+@\\d{1,9}")) {
            int version = Integer.parseInt(chosen.substring(number.length() + 1));
            note(row, desk.assign(ask.caller(), number, version, ask.get("staff"), ""));
        } else {
            note(row, reader.find(ask.caller(), number));
        }
        return row;
    }

    private static void note(Map<String, Object> row, Outcome<Case> outcome) {
        outcome.result().ifPresent(found -> row.put("file", found));
        outcome.refusal().ifPresent(refused -> row.put("why", refused.flaws()));
    }
}
