// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.call;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/**
 * The three-ring rule (三声铃响, S0): a call that rang more often, or was given up after as many, is a breach of the agent
 * on duty. Whoever hangs up sooner is none. Idempotent by the source key of the breach.
 */
public final class UnattendedCalls implements JournalSubscriber {
    private final FrontdeskTools tools;
    private final BreachBook breaches;

    /** Reacts with these services. */
    public UnattendedCalls(FrontdeskTools tools) {
        this.tools = tools;
        this.breaches = new BreachBook(tools);
    }

    @Override
    public String id() {
        return "frontdesk-unattended-calls";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (CallType.ID.equals(entry.data().get("type"))) {
            Caller system = Caller.system("frontdesk", entry.estateId());
            tools.reader()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(call -> isUnattended(
                            call.fields(), tools.parameters().integer(entry.estateId(), CallRules.MAX_RINGS)))
                    .ifPresent(call -> breaches.open(system, breach(call)));
        }
    }

    /**
     * Whether a call with these facts was unattended (K02): answered beyond the rings, or given up after as many.
     *
     * @param call values of a {@link CallType}
     * @param maxRings most rings of an attended call
     */
    public static boolean isUnattended(Map<String, String> call, int maxRings) {
        int rings = new java.math.BigDecimal(call.getOrDefault(CallType.RINGS, "0")).intValue();
        boolean answered = "true".equals(call.get(CallType.ANSWERED));
        return answered ? rings > maxRings : rings >= maxRings;
    }

    private BreachBook.Breach breach(Case call) {
        return new BreachBook.Breach(
                "UNATTENDED",
                call.fields().getOrDefault(CallType.AGENT, ""),
                call,
                Text.of("Call unattended", "来电无人值守"),
                "",
                "unattended:" + call.number());
    }
}
