// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.util.List;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;
import org.steward.frontdesk.call.CallRules;
import org.steward.frontdesk.call.CallType;
import org.steward.frontdesk.call.UnattendedCalls;

/** K01 and K02: the three-ring rule. Thread-safe. */
final class CallFigures {
    private final FrontdeskTools tools;

    CallFigures(FrontdeskTools tools) {
        this.tools = tools;
    }

    List<Indicator> all() {
        return List.of(
                Figure.share(
                        "K01",
                        Text.of("Calls answered within three rings", "三声接听率"),
                        Text.of("calls answered within the rings / inbound calls", "规定铃声内接听数 / 来电数"),
                        100,
                        "S0",
                        Share.ofReceived(CallType.ID, Figure.ANY, this::isAnsweredInRings)),
                Figure.count(
                        "K02",
                        Text.of("Unattended calls", "无人值守次数"),
                        Text.of(
                                "number of calls answered beyond the rings, or given up after as many",
                                "超过铃声才接听、或响满铃声后挂断的来电次数"),
                        0,
                        "S0",
                        Share.ofReceived(CallType.ID, Figure.ANY, this::isUnattended)));
    }

    private boolean isAnsweredInRings(CaseFile file) {
        return "true".equals(file.current().fields().get(CallType.ANSWERED)) && !isUnattended(file);
    }

    private boolean isUnattended(CaseFile file) {
        int most = tools.parameters().integer(file.current().estateId(), CallRules.MAX_RINGS);
        return UnattendedCalls.isUnattended(file.current().fields(), most);
    }
}
