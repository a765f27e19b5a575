// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.steward.complaints.box.BoxOpeningType;
import org.steward.complaints.complaint.ComplaintType;
import org.steward.complaints.information.InformationType;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.text.Text;

/** K20 to K32 of domain section 4, computed from what happened. */
public final class ComplaintIndicators {
    private static final Predicate<CaseFile> FINISHED =
            file -> file.current().times().finishedAt() != null;

    /** What was converted was none after all. */
    private static final Predicate<CaseFile> COMPLAINT =
            file -> !"CONVERTED".equals(file.current().state());

    private static final Predicate<CaseFile> VALID =
            COMPLAINT.and(file -> !"INVALID".equals(file.current().fields().get("valid")));
    private static final Predicate<CaseFile> HANDLED = VALID.and(FINISHED);
    private static final Predicate<CaseFile> REPEATED = file -> file.current().reopened() > 0
            || file.links().stream().anyMatch(link -> link.kind() == LinkKind.SAME_MATTER && !link.inverse());

    private static final Text SOLVED_ON_TIME = Text.of(
            "solved within the limit of the class, after a reopening too / complaints due; not those withdrawn before",
            "按等级时限处理数（重开后亦须按时）/ 本期到期投诉数（到期前撤诉的不计）");
    private static final Text VALID_HANDLED = Text.of(
            "valid complaints handled / valid complaints received; valid until found otherwise",
            "已处理有效投诉 / 本期受理的有效投诉（认定无效前均视为有效）");

    private ComplaintIndicators() {}

    /** All of them. */
    public static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>(ofComplaints());
        all.addAll(ofTheBox());
        all.addAll(CallbackIndicators.all(HANDLED));
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
                        Share.ofReceived(
                                type,
                                COMPLAINT.and(file -> Share.dueOf(file, "first-reply")
                                        .filter(due -> Share.isRecorded(file, due))
                                        .isPresent()),
                                Share.hasTimer("first-reply").and(Share.metInTime("first-reply")))),
                figure(
                        "K21",
                        Text.of("Complaints solved on time", "投诉处理及时率"),
                        SOLVED_ON_TIME,
                        95,
                        "CV",
                        Share.ofThose(
                                type,
                                ComplaintIndicators::solvedBy,
                                COMPLAINT.and(file -> !isWithdrawnInTime(file)),
                                ComplaintIndicators::isSolvedInTime)),
                figure(
                        "K21-CLOSED",
                        Text.of("Solved complaints: on time", "已处理投诉及时率"),
                        Text.of("solved within the limit / complaints due that are solved", "按时限处理数 / 到期且已处理投诉数"),
                        95,
                        "CV",
                        Share.ofThose(
                                type,
                                ComplaintIndicators::solvedBy,
                                COMPLAINT.and(FINISHED).and(file -> !isWithdrawnInTime(file)),
                                ComplaintIndicators::isSolvedInTime)),
                figure(
                        "K22",
                        Text.of("Valid complaints handled", "有效投诉处理率"),
                        VALID_HANDLED,
                        100,
                        "B03, B06",
                        Share.ofReceived(type, VALID, FINISHED)),
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
                        Share.ofReceived(type, COMPLAINT, REPEATED)));
    }

    private static List<Indicator> ofTheBox() {
        return List.of(
                figure(
                        "K27",
                        Text.of("Box opened on time", "投诉箱按时开启率"),
                        Text.of("opened in time / days x boxes", "按时开启次数 / 天数×箱数"),
                        100,
                        "S0",
                        Share.ofReceived(
                                BoxOpeningType.ID,
                                file -> Share.isRecorded(
                                        file, file.current().times().receivedAt()),
                                Share.hasTimer("open").and(Share.metInTime("open")))),
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

    private static boolean isSolvedInTime(CaseFile file) {
        Instant finished = file.current().times().finishedAt();
        return Share.takenOver(file).isPresent()
                ? finished != null
                        && solvedBy(file).filter(due -> !finished.isAfter(due)).isPresent()
                : Share.hasTimer("resolve")
                        .and(Share.metInTime("resolve"))
                        .and(Share.metInTime("resolve-again"))
                        .test(file);
    }

    /** The last deadline for solving it; of one that was taken over, the due time it came with. */
    private static Optional<Instant> solvedBy(CaseFile file) {
        Optional<Entry> taken = Share.takenOver(file);
        return taken.isPresent()
                ? taken.map(entry -> entry.data().get("due")).map(Instant::parse)
                : Stream.of("resolve", "resolve-again")
                        .flatMap(rule -> Share.dueOf(file, rule).stream())
                        .max(Instant::compareTo);
    }

    /** Then nothing is due any more. */
    private static boolean isWithdrawnInTime(CaseFile file) {
        Instant closed = file.current().times().closedAt();
        return "WITHDRAWN".equals(file.current().closureCode())
                && solvedBy(file).filter(due -> due.isBefore(closed)).isEmpty();
    }

    /** Of the households, which the platform knows. */
    private static List<Tally> perHousehold(CaseFile file) {
        return VALID.test(file) ? List.of(Tally.of(file.current().times().receivedAt(), 1, 0)) : List.of();
    }

    static Indicator figure(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }

    private static Indicator lower(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), false, source, measure);
    }
}
