// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.CaseFacts;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Share;
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
                        Text.of("closed content with feedback in time / duties due", "满意办结且及时反馈数 / 到期首问数"),
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
                        PromiseFigures::kept));
    }

    /** The result each time within its limit; where the answer was given at once, that one within its limit. */
    private static boolean isToldInTime(CaseFile file) {
        if (!Taken.has(file, "feedBack")) {
            return Figure.inTime("transfer").test(file);
        }
        boolean everLate = file.journal().stream()
                .anyMatch(entry -> entry.kind().equals(Kinds.CLOCK_OVERDUE)
                        && FEED_BACK.equals(entry.data().get("rule")));
        return !everLate && Figure.inTime(FEED_BACK).test(file);
    }

    private static Measurement kept(CaseFacts facts) {
        Measurement requests =
                kept(facts, RequestType.ID, file -> file.current().times().promisedAt());
        Measurement cards = kept(facts, FirstAskedType.ID, PromiseFigures::promiseOfCard);
        List<String> misses = new ArrayList<>(requests.misses());
        misses.addAll(cards.misses());
        return new Measurement(
                requests.numerator() + cards.numerator(), requests.denominator() + cards.denominator(), misses);
    }

    private static Instant promiseOfCard(CaseFile file) {
        String promise = file.current().fields().getOrDefault(FirstAskedType.PROMISED, "");
        return promise.isEmpty() ? null : Instant.parse(promise);
    }

    /** Not yet kept and not yet broken at the end of the period, a promise does not count. */
    private static Measurement kept(CaseFacts facts, String type, Function<CaseFile, Instant> promise) {
        return Share.ofReceived(
                        type,
                        file -> promise.apply(file) != null
                                && !Figure.isWithdrawn(file)
                                && (file.current().times().finishedAt() != null
                                        || promise.apply(file).isBefore(facts.to())),
                        file -> file.current().times().finishedAt() != null
                                && !file.current().times().finishedAt().isAfter(promise.apply(file)))
                .of(facts);
    }
}
