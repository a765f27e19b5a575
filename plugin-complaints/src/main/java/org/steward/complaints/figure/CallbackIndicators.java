// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.figure;

import java.util.List;
import java.util.function.Predicate;

import org.steward.complaints.complaint.ComplaintType;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.CallbackShare;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.text.Text;

/** K25, K26 and K30 to K32 of domain section 4: call-backs of complaints (P12), each counted when it was made. */
final class CallbackIndicators {
    private CallbackIndicators() {}

    /**
     * All of them.
     *
     * @param handled the complaints that were handled and are called back
     */
    static List<Indicator> all(Predicate<CaseFile> handled) {
        return List.of(
                ComplaintIndicators.figure(
                        "K25",
                        Text.of("Complaints called back", "投诉回访率"),
                        Text.of("call-backs done in the window / complaints handled", "窗口期内回访数 / 已处理投诉"),
                        100,
                        "A08-A10",
                        CallbackShare.ofFinished(ComplaintType.ID, handled, true)),
                ComplaintIndicators.figure(
                        "K26",
                        Text.of("Complainants satisfied", "投诉满意率"),
                        Text.of("A or B / call-backs of complaints", "满意及较满意 / 投诉回访数"),
                        95,
                        "B06",
                        CallbackShare.ofMade(ComplaintType.ID)),
                ComplaintIndicators.figure(
                        "K30",
                        Text.of("Call-back rate of complaints", "投诉回访完成率"),
                        Text.of("complaints called back / complaints handled", "已回访 / 已处理投诉"),
                        100,
                        "A08",
                        CallbackShare.ofFinished(ComplaintType.ID, handled, false)),
                ComplaintIndicators.figure(
                        "K31",
                        Text.of("Issues of call-backs settled", "回访处理率"),
                        Text.of("dissatisfied answers settled or dated / dissatisfied answers", "不满意项已处理或约期 / 不满意项"),
                        100,
                        "S0",
                        CallbackShare.ofRaised(ComplaintType.ID)),
                ComplaintIndicators.figure(
                        "K32",
                        Text.of("Call-backs passed", "回访合格率"),
                        Text.of("call-backs that passed / call-backs recorded", "合格回访数 / 回访数"),
                        95,
                        "A14, CV",
                        CallbackShare.ofMade(ComplaintType.ID)));
    }
}
