// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.module.Module;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.test.centre.Template;

/**
 * The rooms of a service centre with the front desk, on a store of its own and a clock that stands. The members are
 * anna and bo (assistants), olga (supervisor), chief (manager) and gus (guard).
 */
public final class Centre extends org.steward.test.centre.Centre {
    /** The estate. */
    public static final String ESTATE = "test";

    private static final Template TEMPLATE = new Template(Centre::new);

    public final FrontdeskTools tools;
    private final Module module;

    /** Opens a centre on embedded Derby in an empty folder. */
    public Centre(Path folder) {
        super(TEMPLATE.into(folder), Instant.parse("2026-11-25T02:00:00Z"));
        tools = new FrontdeskTools(desk, reader, types, parameters, staff, estates, store.transactions(), clock);
        module = new FrontdeskModule(desk, reader, types, parameters, staff, estates, store.transactions(), clock);
        offer("frontdesk", module, FrontdeskModule.class);
        populate();
    }

    private void populate() {
        if (estates.estate(ESTATE).isPresent()) {
            return;
        }
        add(new Estate(
                ESTATE, Text.of("Test", "测试"), Estate.Kind.RESIDENTIAL, ZoneId.of("Asia/Shanghai"), "", "#336699"));
        Map.of("anna", Roles.CSA, "bo", Roles.CSA, "olga", Roles.CSO, "chief", Roles.CSM, "gus", Roles.GUARD)
                .forEach((id, role) -> add(ESTATE, new Staff(id, id, Set.of(role), "", "", Language.EN, true)));
    }

    /** A member of staff with the rights of the role. */
    public Caller member(String id) {
        return staff.caller(ESTATE, id).orElseThrow();
    }

    /** Opens a case. */
    public Case open(String by, String type, Map<String, String> fields) {
        return desk.open(member(by), NewCase.of(type, Channel.COUNTER, "A matter", fields))
                .orElseThrow();
    }

    /** Takes a step. */
    public Outcome<Case> fire(String by, Case of, String step, Map<String, String> fields) {
        return desk.fire(member(by), of.number(), CaseDesk.ANY_VERSION, step, fields);
    }

    /** The case as it is now. */
    public Case now(Case of) {
        return reader.find(member("chief"), of.number()).orElseThrow();
    }

    /** All cases of a type, oldest first. */
    public List<Case> all(String type) {
        return reader.list(member("chief"), CaseQuery.of(Map.of("type", type, "sort", "oldest", "limit", "200")))
                .orElseThrow()
                .rows();
    }

    /** Writes that a deadline of a case has passed, as the clock of the platform does. */
    public void overdue(Case of, String rule) {
        Instant now = clock.instant();
        Map<String, String> data = Map.of("rule", rule, "due", now.toString(), "percent", "100");
        store.transactions()
                .write(
                        ESTATE,
                        sql -> store.journal()
                                .append(
                                        sql,
                                        List.of(NewEntry.of(
                                                of.number(),
                                                now,
                                                Caller.system("clock", ESTATE),
                                                Kinds.CLOCK_OVERDUE,
                                                data))));
    }

    /** Templates of the notices that a member got, newest first, without the platform's own. */
    public List<String> told(String member) {
        return notices.mine(member(member), 200).stream()
                .map(notice -> notice.template())
                .filter(template -> !template.startsWith("responsible-told"))
                .toList();
    }

    /** A page of the module. */
    public ModulePage page(String path) {
        return module.declaration().pages().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
