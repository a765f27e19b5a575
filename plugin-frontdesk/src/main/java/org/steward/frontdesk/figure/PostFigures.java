// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.guided.GuidedVisitType;
import org.steward.frontdesk.history.Taken;
import org.steward.frontdesk.standing.DocumentCheckType;
import org.steward.frontdesk.standing.PostDuties;
import org.steward.frontdesk.standing.SpotCheckType;

/** K08 to K11: greeting, standing and guided service. Stateless. */
final class PostFigures {
    private static final Set<String> WELL = Set.of("A", "B");

    private PostFigures() {}

    static List<Indicator> all() {
        return List.of(
                Figure.share(
                        "K08",
                        Text.of("Greeting attendance", "迎候到岗率"),
                        Text.of("checked in within the tolerance / sessions planned", "按时到岗场次 / 计划场次"),
                        100,
                        "CV",
                        Share.ofDue(
                                PostDuties.GREETING,
                                file -> !"CANCELLED".equals(file.current().state()),
                                Figure.inTime("check-in"))),
                Figure.share(
                        "K09",
                        Text.of("Standing service in order", "站立服务合格率"),
                        Text.of("items in order / items observed", "合格项数 / 抽查项数"),
                        95,
                        "CV",
                        Share.each(Set.of(SpotCheckType.ID), PostFigures::itemsInOrder)),
                Figure.share(
                        "K10",
                        Text.of("Papers returned within 25 s", "证件25秒归还率"),
                        Text.of("returned in time / checks without excuse", "按时归还数 / 无免责原因核验数"),
                        100,
                        "S1",
                        Share.ofThose(
                                DocumentCheckType.ID,
                                PostFigures::countsAt,
                                PostFigures::isWithoutExcuse,
                                file -> "RETURNED".equals(file.current().state()))),
                Figure.share(
                        "K11",
                        Text.of("Guided visits without defect", "引导服务满意率"),
                        Text.of("visits rated A or B / visits completed", "评价 A、B 的次数 / 完成次数"),
                        95,
                        "CV",
                        Share.ofThose(
                                GuidedVisitType.ID,
                                file -> Taken.last(file, "complete"),
                                file -> true,
                                file -> WELL.contains(
                                        file.current().fields().getOrDefault(GuidedVisitType.RATING, "")))));
    }

    /** Counts items, not checks; what does not apply was not observed. */
    private static List<Tally> itemsInOrder(CaseFile file) {
        if (!Taken.has(file, "observe")) {
            return List.of();
        }
        long passed = results(file, Checklist.PASS);
        return List.of(Tally.of(file.current().times().receivedAt(), passed, passed + results(file, Checklist.FAIL)));
    }

    private static long results(CaseFile file, String result) {
        return SpotCheckType.ITEMS.items().stream()
                .filter(item -> result.equals(file.current().fields().get(item.resultField())))
                .count();
    }

    private static boolean isWithoutExcuse(CaseFile file) {
        return file.current()
                .fields()
                .getOrDefault(DocumentCheckType.EXCUSE, "")
                .isEmpty();
    }

    /** When the papers were taken; those still here count from when they had to be given back. */
    private static Optional<Instant> countsAt(CaseFile file) {
        return file.current().isClosed() ? Optional.of(file.current().times().receivedAt()) : Share.dueAt(file);
    }
}
