// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.steward.complaints.box.BoxOpeningType;
import org.steward.complaints.complaint.ComplaintType;
import org.steward.complaints.information.InformationType;
import org.steward.core.api.callback.Callback;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.text.Text;

/** K20 to K32 of domain section 4, computed from what happened. */
public final class ComplaintIndicators {
    private static final Predicate<CaseFile> ANY = file -> true;
    private static final Predicate<CaseFile> HANDLED =
            file -> file.current().times().finishedAt() != null;
    private static final Predicate<CaseFile> VALID =
            file -> !"INVALID".equals(file.current().fields().get("valid"));
    private static final Predicate<CaseFile> REPEATED = file -> file.current().reopened() > 0
            || file.links().stream().anyMatch(link -> link.kind() == LinkKind.SAME_MATTER && !link.inverse());
    private static final Predicate<CaseFile> IN_TIME =
            file -> file.current().times().finishedAt() != null
                    && (file.current().times().dueAt() == null
                            || !file.current()
                                    .times()
                                    .finishedAt()
                                    .isAfter(file.current().times().dueAt()));

    private ComplaintIndicators() {}

    /** All of them. */
    public static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>(ofComplaints());
        all.addAll(ofTheBox());
        all.addAll(ofCallbacks());
        return all;
    }

    private static List<Indicator> ofComplaints() {
        String type = ComplaintType.ID;
        return List.of(
                figure(
                        "K20",
                        Text.of("First reply on time", "首次答复及时率"),
                        Text.of("first replies in time / complaints", "及时首次答复数 / 投诉数"),
                        100,
                        "A10, C05",
                        Share.ofReceived(type, Share.hasTimer("first-reply"), Share.metInTime("first-reply"))),
                figure(
                        "K21",
                        Text.of("Complaints solved on time", "投诉处理及时率"),
                        Text.of("solved within the limit of the class / complaints due", "按等级时限处理数 / 到期投诉数"),
                        95,
                        "CV",
                        Share.ofDue(type, ANY, ComplaintIndicators::isSolvedInTime)),
                figure(
                        "K22",
                        Text.of("Valid complaints handled", "有效投诉处理率"),
                        Text.of("valid complaints handled / valid complaints", "已处理有效投诉 / 有效投诉"),
                        100,
                        "B03, B06",
                        Share.ofReceived(type, VALID, HANDLED)),
                lower(
                        "K23",
                        Text.of("Valid complaints per household", "有效投诉率"),
                        Text.of("valid complaints / occupied households", "有效投诉数 / 入住户数"),
                        1,
                        "A12",
                        Share.each(Set.of(type), Combine.PER_HOUSEHOLD, ComplaintIndicators::perHousehold)),
                lower(
                        "K24",
                        Text.of("Repeated complaints", "重复投诉率"),
                        Text.of("same matter or reopened / complaints", "重复或重新处理 / 投诉数"),
                        5,
                        "CV",
                        Share.ofReceived(type, ANY, REPEATED)),
                figure(
                        "K25",
                        Text.of("Complaints called back", "投诉回访率"),
                        Text.of("call-backs done in the window / complaints handled", "窗口期内回访数 / 已处理投诉"),
                        100,
                        "A08-A10",
                        Share.ofReceived(
                                type,
                                HANDLED,
                                file -> file.callbacks().stream().anyMatch(ComplaintIndicators::isDoneInTime))),
                figure(
                        "K26",
                        Text.of("Complainants satisfied", "投诉满意率"),
                        Text.of("A or B / call-backs with an answer", "满意及较满意 / 有效回访"),
                        95,
                        "B06",
                        Share.ofReceived(
                                type,
                                file -> file.current().satisfaction() != null,
                                file -> file.current().satisfaction() != Satisfaction.C)));
    }

    private static List<Indicator> ofTheBox() {
        return List.of(
                figure(
                        "K27",
                        Text.of("Box opened on time", "投诉箱按时开启率"),
                        Text.of("opened in time / days x boxes", "按时开启次数 / 天数×箱数"),
                        100,
                        "S0",
                        Share.ofReceived(BoxOpeningType.ID, Share.hasTimer("open"), Share.metInTime("open"))),
                figure(
                        "K28",
                        Text.of("Letters handed over on time", "信件按时移交率"),
                        Text.of("handed over in time / openings with letters", "按时移交 / 有信件的开箱"),
                        100,
                        "S0",
                        Share.ofReceived(BoxOpeningType.ID, Share.hasTimer("hand-over"), Share.metInTime("hand-over"))),
                figure(
                        "K29",
                        Text.of("Information handled within 24 h", "24小时处理率"),
                        Text.of("handled in time / items received", "及时处理数 / 接收信息数"),
                        100,
                        "S0",
                        Share.ofReceived(InformationType.ID, Share.hasTimer("handle"), Share.metInTime("handle"))));
    }

    private static List<Indicator> ofCallbacks() {
        String type = ComplaintType.ID;
        return List.of(
                figure(
                        "K30",
                        Text.of("Call-back rate", "回访率"),
                        Text.of("call-backs done / complaints handled", "已回访 / 已处理投诉"),
                        100,
                        "A08",
                        Share.ofReceived(
                                type,
                                HANDLED,
                                file -> file.callbacks().stream().anyMatch(ComplaintIndicators::isDone))),
                figure(
                        "K31",
                        Text.of("Issues of call-backs settled", "回访处理率"),
                        Text.of("dissatisfied answers settled or dated / dissatisfied answers", "不满意项已处理或约期 / 不满意项"),
                        100,
                        "S0",
                        Share.ofReceived(
                                type,
                                file -> file.current().reopened() > 0,
                                file -> HANDLED.test(file)
                                        || file.current().times().promisedAt() != null)),
                figure(
                        "K32",
                        Text.of("Call-backs passed", "回访合格率"),
                        Text.of("last call-back satisfied / call-backs recorded", "末次回访满意 / 回访数"),
                        95,
                        "A14, CV",
                        Share.ofReceived(
                                type,
                                file -> file.callbacks().stream().anyMatch(ComplaintIndicators::isDone),
                                file -> file.callbacks().stream()
                                        .filter(ComplaintIndicators::isDone)
                                        .noneMatch(callback -> callback.satisfaction() == Satisfaction.C))));
    }

    private static boolean isSolvedInTime(CaseFile file) {
        return file.timers().isEmpty()
                ? IN_TIME.test(file)
                : Share.hasTimer("resolve")
                        .and(Share.metInTime("resolve"))
                        .and(Share.metInTime("resolve-again"))
                        .test(file);
    }

    private static boolean isDone(Callback callback) {
        return callback.status() == Callback.Status.DONE;
    }

    private static boolean isDoneInTime(Callback callback) {
        return isDone(callback)
                && callback.doneAt() != null
                && !callback.doneAt().isAfter(callback.dueTo());
    }

    /** Of the households, which the platform knows. */
    private static List<Tally> perHousehold(CaseFile file) {
        return VALID.test(file) ? List.of(Tally.of(file.current().times().receivedAt(), 1, 0)) : List.of();
    }

    private static Indicator figure(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }

    private static Indicator lower(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), false, source, measure);
    }
}
