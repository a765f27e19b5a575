// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;
import org.steward.frontdesk.call.CallType;
import org.steward.frontdesk.firstasked.FirstAskedType;
import org.steward.frontdesk.guided.GuidedVisitType;
import org.steward.frontdesk.request.RequestType;
import org.steward.frontdesk.standing.DocumentCheckType;
import org.steward.frontdesk.standing.PostDuties;
import org.steward.frontdesk.standing.SpotCheckType;

/** K01 to K11 of domain section 4, computed from what happened. */
public final class FrontdeskIndicators {
    private static final Predicate<CaseFile> ANY = file -> true;
    private static final Predicate<CaseFile> CLOSED = file -> file.current().isClosed();

    private FrontdeskIndicators() {}

    /** All of them. */
    public static List<Indicator> all(FrontdeskTools tools) {
        return Stream.of(ofCalls(tools), ofRequests(), ofPromises(), ofPosts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Indicator> ofCalls(FrontdeskTools tools) {
        return List.of(
                figure(
                        "K01",
                        Text.of("Calls answered within three rings", "三声接听率"),
                        Text.of("calls answered within the rings / inbound calls", "规定铃声内接听数 / 来电数"),
                        100,
                        "S0",
                        Share.ofReceived(CallType.ID, ANY, file -> inRings(tools, file))),
                new Indicator(
                        "K02",
                        Text.of("Unattended calls", "无人值守次数"),
                        Text.of(
                                "calls beyond the rings, or given up after as many / inbound calls",
                                "超过铃声或多次铃响后挂断的来电 / 来电数"),
                        "",
                        BigDecimal.ZERO,
                        false,
                        "S0",
                        Share.ofReceived(
                                CallType.ID, ANY, file -> !inRings(tools, file) && rings(file) >= most(tools, file))));
    }

    private static List<Indicator> ofRequests() {
        return List.of(
                figure(
                        "K03",
                        Text.of("One-stop closure", "一站式办结率"),
                        Text.of("confirmed by the customer in time / requests due", "时限内客户确认数 / 到期事项数"),
                        98,
                        "S2, CV",
                        Share.ofDue(RequestType.ID, ANY, FrontdeskIndicators::isConfirmedInTime)),
                figure(
                        "K04",
                        Text.of("Solved at first contact", "首次解决率"),
                        Text.of("answered on the spot and not reopened / all requests", "当场答复且未重开数 / 事项总数"),
                        85,
                        "fudaoke 2391468",
                        Share.ofReceived(
                                RequestType.ID,
                                ANY,
                                file -> went(file, "answer") && file.current().reopened() == 0)),
                figure(
                        "K05",
                        Text.of("Dispatched on time", "派工及时率"),
                        Text.of("dispatched in time / dispatched", "及时派工数 / 派工数"),
                        95,
                        "CV",
                        Share.ofReceived(RequestType.ID, file -> went(file, "dispatch"), Share.metInTime("dispatch"))));
    }

    private static List<Indicator> ofPromises() {
        return List.of(
                figure(
                        "K06",
                        Text.of("First-asked duty fulfilled", "首问负责完成率"),
                        Text.of("closed content with feedback in time / duties due", "满意办结且及时反馈数 / 到期首问数"),
                        100,
                        "S1, CV",
                        Share.ofDue(
                                FirstAskedType.ID,
                                ANY,
                                file -> "SATISFIED".equals(file.current().closureCode())
                                        && Share.metInTime("feed-back").test(file))),
                figure(
                        "K07",
                        Text.of("Promise kept", "承诺兑现率"),
                        Text.of("finished by the promise / with a promise", "按承诺完成数 / 有承诺事项数"),
                        95,
                        "CV",
                        Share.ofReceived(
                                RequestType.ID,
                                file -> file.current().times().promisedAt() != null,
                                FrontdeskIndicators::isKept)));
    }

    private static List<Indicator> ofPosts() {
        return List.of(
                figure(
                        "K08",
                        Text.of("Greeting attendance", "迎候到岗率"),
                        Text.of("checked in within the tolerance / sessions planned", "按时到岗场次 / 计划场次"),
                        100,
                        "CV",
                        Share.ofDue(
                                PostDuties.GREETING,
                                file -> !"CANCELLED".equals(file.current().state()),
                                Share.metInTime("check-in"))),
                figure(
                        "K09",
                        Text.of("Standing service in order", "站立服务合格率"),
                        Text.of("spot checks without a failed item / spot checks made", "无不合格项的抽查数 / 抽查数"),
                        95,
                        "CV",
                        Share.ofReceived(
                                SpotCheckType.ID,
                                file -> went(file, "observe"),
                                file -> file.current().fields().values().stream()
                                        .noneMatch(Checklist.FAIL::equals))),
                figure(
                        "K10",
                        Text.of("Papers returned within 25 s", "证件25秒归还率"),
                        Text.of("returned in time / checks without excuse", "按时归还数 / 无免责原因核验数"),
                        100,
                        "S1",
                        Share.ofReceived(
                                DocumentCheckType.ID,
                                file -> CLOSED.test(file)
                                        && file.current()
                                                .fields()
                                                .getOrDefault("excuse", "")
                                                .isEmpty(),
                                file -> "RETURNED".equals(file.current().state()))),
                figure(
                        "K11",
                        Text.of("Guided visits without defect", "引导服务满意率"),
                        Text.of("visits rated A or B / visits completed", "评价 A、B 的次数 / 完成次数"),
                        95,
                        "CV",
                        Share.ofReceived(
                                GuidedVisitType.ID,
                                file -> went(file, "complete"),
                                file -> List.of("A", "B")
                                        .contains(file.current().fields().getOrDefault("rating", "")))));
    }

    private static Indicator figure(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }

    private static int most(FrontdeskTools tools, CaseFile file) {
        return tools.parameters().integer(file.current().estateId(), "phone.maxRings");
    }

    private static int rings(CaseFile file) {
        return new BigDecimal(file.current().fields().getOrDefault("rings", "0")).intValue();
    }

    private static boolean inRings(FrontdeskTools tools, CaseFile file) {
        return "true".equals(file.current().fields().get("answered")) && rings(file) <= most(tools, file);
    }

    private static boolean went(CaseFile file, String transition) {
        return file.journal().stream()
                .anyMatch(entry -> entry.kind().equals(Kinds.MOVED)
                        && transition.equals(entry.data().get("transition")));
    }

    private static boolean isConfirmedInTime(CaseFile file) {
        Instant due = file.current().times().dueAt();
        return file.journal().stream()
                .filter(entry -> entry.kind().equals(Kinds.MOVED))
                .filter(entry ->
                        List.of("confirm", "satisfied").contains(entry.data().get("transition")))
                .anyMatch(entry -> due == null || !entry.at().isAfter(due));
    }

    private static boolean isKept(CaseFile file) {
        Instant finished = file.current().times().finishedAt();
        return finished != null && !finished.isAfter(file.current().times().promisedAt());
    }
}
