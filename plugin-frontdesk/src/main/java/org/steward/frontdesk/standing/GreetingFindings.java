// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.frontdesk.FrontdeskTools;
import org.steward.frontdesk.request.RequestType;

/**
 * Opens a request for each matter that customers mentioned at a greeting (P03 to P01); whoever greeted was asked first.
 * Idempotent by the source key of the request.
 */
public final class GreetingFindings implements JournalSubscriber {
    /** Field of the check-out: one matter a line. */
    static final String MENTIONED = "mentioned";

    private static final int LONGEST = 200;

    private final FrontdeskTools tools;

    /** Reacts with these services. */
    public GreetingFindings(FrontdeskTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "frontdesk-greeting-findings";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        List<String> matters = matters(entry.data().getOrDefault(MENTIONED, ""));
        if (!matters.isEmpty()) {
            Caller system = Caller.system("frontdesk", entry.estateId());
            tools.reader()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(session -> session.type().equals(PostDuties.GREETING))
                    .ifPresent(session -> {
                        for (int i = 0; i < matters.size(); i++) {
                            open(system, session, entry, matters.get(i), i + 1);
                        }
                    });
        }
    }

    /** The lines that say something, in order. */
    static List<String> matters(String mentioned) {
        return mentioned
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void open(Caller system, Case session, Entry entry, String matter, int position) {
        boolean isLong = matter.length() > LONGEST;
        Case request = tools.desk()
                .open(
                        system,
                        new NewCase(
                                RequestType.ID,
                                Channel.PATROL.name(),
                                "",
                                isLong ? matter.substring(0, LONGEST - 1) + "…" : matter,
                                isLong ? matter : "",
                                session.unitId(),
                                session.place(),
                                Requester.ANONYMOUS,
                                entry.at(),
                                greeter(session),
                                null,
                                "",
                                Map.of(RequestType.KIND, "OTHER"),
                                "frontdesk:greeting:" + session.number() + ":" + position))
                .orElseThrow();
        tools.desk().link(system, request.number(), session.number(), LinkKind.RELATED);
    }

    private String greeter(Case session) {
        return tools.staff()
                .member(session.estateId(), session.people().assignee())
                .filter(Staff::active)
                .map(Staff::id)
                .orElse("");
    }
}
