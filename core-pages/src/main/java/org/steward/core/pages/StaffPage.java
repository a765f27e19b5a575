// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Team;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Members of staff with their roles and teams; {@code /staff/teams} adds or changes a team. */
@Component(service = PageHandler.class)
public final class StaffPage implements PageHandler {
    private final StaffRegister staff;

    /** Wires the page. */
    @Activate
    public StaffPage(@Reference StaffRegister staff) {
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/staff/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.STAFF_MANAGE)) {
            return Answer.problem(403);
        }
        if (ask.rest().isEmpty()) {
            return list(ask, List.of(), 200);
        }
        if (ask.rest().equals("new")) {
            return form(ask, new Staff("", "", Set.of(), "", "", Language.ZH, true), List.of(), 200);
        }
        return staff.member(ask.estate(), ask.rest())
                .map(member -> form(ask, member, List.of(), 200))
                .orElse(Answer.problem(404));
    }

    @Override
    public Answer post(Ask ask) {
        if (!ask.caller().may(Permissions.STAFF_MANAGE)) {
            return Answer.problem(403);
        }
        if (ask.rest().equals("teams")) {
            return team(ask);
        }
        Staff entered = entered(ask, ask.rest().equals("new") ? ask.get("id") : ask.rest());
        Outcome<Staff> saved = staff.put(ask.caller(), entered, ask.get("password"));
        return saved.refusal()
                .map(why -> form(ask, entered, why.flaws(), 422))
                .orElseGet(() ->
                        new Answer.Redirect("/staff/" + saved.orElseThrow().id() + "?saved=true"));
    }

    private static Staff entered(Ask ask, String id) {
        String[] chosen = ask.request().getParameterValues("role");
        Set<String> roles = chosen == null ? Set.of() : new TreeSet<>(List.of(chosen));
        return new Staff(
                id,
                ask.get("name"),
                roles,
                ask.get("team"),
                ask.get("phone"),
                Language.of(ask.get("language")),
                ask.get("active").equals("true"));
    }

    private Answer team(Ask ask) {
        String zh = ask.get("zh").isEmpty() ? ask.get("en") : ask.get("zh");
        String en = ask.get("en").isEmpty() ? zh : ask.get("en");
        var saved = staff.put(ask.caller(), new Team(ask.get("id"), new Text(en, zh), ask.get("lead")));
        return saved.refusal()
                .map(why -> list(ask, why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/staff?saved=true"));
    }

    private Answer list(Ask ask, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("rows", staff.staff(ask.estate()));
        model.put("roles", staff.roles(ask.estate()));
        model.put("teams", staff.teams(ask.estate()));
        model.put("flaws", flaws);
        return new Answer.Html(status, "staff", model);
    }

    private Answer form(Ask ask, Staff member, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("m", member);
        model.put("known", staff.member(ask.estate(), member.id()).isPresent());
        model.put("roles", staff.roles(ask.estate()));
        model.put("teams", staff.teams(ask.estate()));
        model.put("flaws", flaws);
        return new Answer.Html(status, "member", model);
    }
}
