// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.util.List;

import org.steward.core.api.indicator.CallbackShare;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.history.Taken;
import org.steward.frontdesk.request.RequestType;

/** K30 to K32 of the trigger "request" (P12): call-backs after the work, each counted when it was made. Stateless. */
final class CallbackFigures {
    private CallbackFigures() {}

    static List<Indicator> all() {
        return List.of(
                Figure.share(
                        "K30-REQUEST",
                        Text.of("Call-back rate of requests", "服务事项回访率"),
                        Text.of("requests called back / requests done by a dispatched worker", "已回访 / 派工完成事项"),
                        30,
                        "A08",
                        CallbackShare.ofFinished(RequestType.ID, file -> Taken.has(file, "finish"), false)),
                Figure.share(
                        "K31-REQUEST",
                        Text.of("Issues of call-backs of requests settled", "服务事项回访处理率"),
                        Text.of("dissatisfied answers settled or dated / dissatisfied answers", "不满意项已处理或约期 / 不满意项"),
                        100,
                        "S0",
                        CallbackShare.ofRaised(RequestType.ID)),
                Figure.share(
                        "K32-REQUEST",
                        Text.of("Call-backs of requests passed", "服务事项回访合格率"),
                        Text.of("call-backs that passed / call-backs recorded", "合格回访数 / 回访数"),
                        98,
                        "A14",
                        CallbackShare.ofMade(RequestType.ID)));
    }
}
