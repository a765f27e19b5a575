// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.firstasked;

import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;
import org.steward.frontdesk.call.BreachBook;

/**
 * Opens the breaches of P02 by itself: a limit that passed, a report under a number that does not exist, a customer who
 * says how he was received. Links the card to its request. Idempotent by the source key of the breach.
 */
public final class FirstAskedBreaches implements JournalSubscriber {
    private static final String DELAYED = "DELAYED";
    private static final String NOT_REPORTED = "NOT_REPORTED";
    private static final String SHIRKED = "SHIRKED";

    private static final Map<String, Late> LATE = Map.of(
            "transfer", new Late(NOT_REPORTED, Text.of("neither answered nor reported", "未答复也未上报")),
            "land", new Late(DELAYED, Text.of("department and time not fixed in time", "未按时落实部门和时间")),
            "promise", new Late(DELAYED, Text.of("customer not told in time", "未按时告知客户")),
            "result", new Late(DELAYED, Text.of("not done by the promised time", "未按承诺时间办结")),
            "feed-back", new Late(DELAYED, Text.of("result not told in time", "未按时反馈结果")));
    private static final Set<String> OF_WHO_WAS_ASKED = Set.of("transfer", "promise", "feed-back");
    private static final Set<String> REPORTS = Set.of("transfer", "answerFails");

    private final FrontdeskTools tools;
    private final BreachBook breaches;

    /** Reacts with these services. */
    public FirstAskedBreaches(FrontdeskTools tools) {
        this.tools = tools;
        this.breaches = new BreachBook(tools);
    }

    private record Late(String kind, Text what) {}

    @Override
    public String id() {
        return "frontdesk-first-asked-breaches";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.CLOCK_OVERDUE, Kinds.MOVED);
    }

    @Override
    public void on(Entry entry) {
        boolean late = LATE.containsKey(entry.data().getOrDefault("rule", ""));
        String step = entry.data().getOrDefault("transition", "");
        if (entry.kind().equals(Kinds.CLOCK_OVERDUE)
                ? late
                : REPORTS.contains(step) || FirstAskedType.BADLY_RECEIVED.equals(step)) {
            Caller system = Caller.system("frontdesk", entry.estateId());
            tools.reader()
                    .find(system, entry.caseNumber())
                    .result()
                    .filter(card -> card.type().equals(FirstAskedType.ID))
                    .ifPresent(card -> judge(system, card, entry, step));
        }
    }

    private void judge(Caller system, Case card, Entry entry, String step) {
        if (entry.kind().equals(Kinds.CLOCK_OVERDUE)) {
            late(system, card, entry);
        } else if (REPORTS.contains(step)) {
            reported(system, card, entry);
        } else {
            String said = entry.data().getOrDefault(FirstAskedType.SAID, "");
            Text what = Text.of("the customer was badly received", "客户反映接待不当");
            String kind = entry.data().getOrDefault(FirstAskedType.BADLY, "");
            breaches.open(system, breach(card, kind, card.people().responsible(), what, said, "said:" + entry.seq()));
        }
    }

    /** The limit of whoever was asked, of the centre, or of the department, which nobody is named for. */
    private void late(Caller system, Case card, Entry entry) {
        String rule = entry.data().get("rule");
        Late late = LATE.get(rule);
        boolean own = OF_WHO_WAS_ASKED.contains(rule);
        boolean inTheAir = own && !card.people().handOverTo().isEmpty();
        String who = own
                ? card.people().responsible()
                : rule.equals("land") ? card.people().assignee() : "";
        Text what = inTheAir ? Text.of("handed over, but nobody has accepted it", "已提出移交但无人接受") : late.what();
        String key = rule + ":" + entry.data().getOrDefault("due", "");
        breaches.open(system, breach(card, inTheAir ? SHIRKED : late.kind(), who, what, "", key));
    }

    private void reported(Caller system, Case card, Entry entry) {
        String number = entry.data().getOrDefault(FirstAskedType.REQUEST, "").strip();
        if (tools.reader().find(system, number).result().isPresent()) {
            tools.desk().link(system, card.number(), number, LinkKind.RELATED);
            return;
        }
        Text what = Text.of("the centre has no request {0}", "客服中心查无事项 {0}").with(number);
        breaches.open(
                system, breach(card, NOT_REPORTED, card.people().responsible(), what, "", "unknown:" + entry.seq()));
    }

    private static BreachBook.Breach breach(Case card, String kind, String who, Text what, String words, String key) {
        Text full = Text.of("First asked: {0}", "首问：{0}").with(what);
        return new BreachBook.Breach(kind, who, card, full, words, "first-asked:" + card.number() + ":" + key);
    }
}
