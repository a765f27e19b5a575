// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.HashMap;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/** Opens breaches, each once, linked to the case they are about. Thread-safe. */
public final class BreachBook {
    private static final int LONGEST = 200;

    private final FrontdeskTools tools;

    /** Opens them with these services. */
    public BreachBook(FrontdeskTools tools) {
        this.tools = tools;
    }

    /**
     * A breach about to be opened. Immutable.
     *
     * @param kind one of the kinds of {@link BreachType}
     * @param member staff id of whose breach it is, or an empty string when the supervisor has to find out
     * @param about the case in which it happened
     * @param what one line
     * @param words what was said about it, or an empty string
     * @param key makes a repetition harmless
     */
    public record Breach(String kind, String member, Case about, Text what, String words, String key) {}

    /**
     * Opens a breach; one with the same key is left as it is. Nobody is responsible: the supervisors decide.
     *
     * @throws IllegalStateException when it cannot be opened now; to be tried again
     */
    public void open(Caller system, Breach breach) {
        Map<String, String> fields = new HashMap<>();
        fields.put(BreachType.KIND, breach.kind());
        fields.put(BreachType.ABOUT, breach.about().number());
        if (isActive(system.estateId(), breach.member())) {
            fields.put(BreachType.MEMBER, breach.member());
        }
        Case made = tools.desk()
                .open(
                        system,
                        new NewCase(
                                BreachType.ID,
                                breach.about().channel().name(),
                                "",
                                line(breach),
                                breach.words(),
                                breach.about().unitId(),
                                breach.about().place(),
                                Requester.ANONYMOUS,
                                null,
                                "",
                                null,
                                "",
                                fields,
                                "frontdesk:" + breach.key()))
                .orElseThrow();
        tools.desk().link(system, made.number(), breach.about().number(), LinkKind.RELATED);
    }

    private boolean isActive(String estateId, String member) {
        return tools.staff()
                .member(estateId, member)
                .filter(each -> each.active())
                .isPresent();
    }

    private static String line(Breach breach) {
        String line = breach.what().en() + " / " + breach.what().zh() + ": "
                + breach.about().number();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
