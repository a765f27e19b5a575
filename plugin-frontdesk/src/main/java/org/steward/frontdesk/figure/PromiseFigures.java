// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.firstasked.FirstAskedType;
import org.steward.frontdesk.history.Taken;
import org.steward.frontdesk.request.RequestType;

/** K06 and K07: first-asked duty and promises. Stateless. */
final class PromiseFigures {
    private static final String FEED_BACK = "feed-back";

    private PromiseFigures() {}

    static List<Indicator> all() {
        return List.of(
                Figure.share(
                        "K06",
                        Text.of("First-asked duty fulfilled", "首问负责完成率"),
                        Text.of(
                                "closed content, answer and each result told in time / duties due, not those withdrawn",
                                "满意办结且答复与每次结果均及时反馈数 / 本期到期且未撤回的首问数"),
                        100,
                        "S1, CV",
                        Share.ofDue(
                                FirstAskedType.ID,
                                file -> !Figure.isWithdrawn(file),
                                file -> "SATISFIED".equals(file.current().closureCode()) && isToldInTime(file))),
                Figure.share(
                        "K07",
                        Text.of("Promise kept", "承诺兑现率"),
                        Text.of(
                                "finished by the promise / requests and first-asked cards with a promise",
                                "按承诺完成数 / 有承诺的事项和首问记录数"),
                        95,
                        "CV",
                        Share.each(Set.of(RequestType.ID, FirstAskedType.ID), PromiseFigures::kept)));
    }

    /** The result each time within its limit; where the answer was given at once, that one within its limit. */
    private static boolean isToldInTime(CaseFile file) {
        if (!Taken.has(file, "feedBack")) {
            return Figure.inTime("transfer").test(file);
        }
        boolean everLate = file.journal().stream()
                .filter(entry -> entry.kind().equals(Kinds.CLOCK_MET)
                        && FEED_BACK.equals(entry.data().get("rule")))
                .anyMatch(met -> met.at().isAfter(Instant.parse(met.data().get("due"))));
        return !everLate && Figure.inTime(FEED_BACK).test(file);
    }

    /** At the instant of the promise, so that a promise for later counts then, kept or broken. */
    private static List<Tally> kept(CaseFile file) {
        Instant promise = promise(file);
        Instant finished = file.current().times().finishedAt();
        return promise == null || Figure.isWithdrawn(file)
                ? List.of()
                : List.of(Tally.one(promise, finished != null && !finished.isAfter(promise)));
    }

    /** The promise to a customer; {@code null} for none. */
    private static Instant promise(CaseFile file) {
        if (file.current().type().equals(RequestType.ID)) {
            return file.current().times().promisedAt();
        }
        String promise = file.current().fields().getOrDefault(FirstAskedType.PROMISED, "");
        return promise.isEmpty() ? null : Instant.parse(promise);
    }
}
