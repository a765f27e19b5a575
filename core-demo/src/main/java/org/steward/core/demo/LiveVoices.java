// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;

/** What people say today that is no complaint: suggestions and information. Not thread-safe. */
final class LiveVoices {
    private final DemoDesk desk;
    private final List<DemoEstate.DemoCustomer> customers;

    LiveVoices(DemoDesk desk, List<DemoEstate.DemoCustomer> customers) {
        this.desk = desk;
        this.customers = customers;
    }

    void converted() {
        DemoEstate.DemoCustomer customer = customers.get(91);
        Case made = desk.open(
                "converted",
                "complaint",
                Channel.COUNTER,
                DemoWords.IDEAS.get(3),
                customer,
                LiveCases.CLERK,
                Duration.ofHours(2),
                Map.of("category", "OTHER"));
        if (LiveCases.isNew(made)) {
            desk.fire(LiveCases.CLERK, made.number(), "convertToSuggestion", "convertReason", "客户提出建议 / It is an idea");
        }
    }

    void ideas() {
        Case made = desk.open(
                "idea-new",
                "suggestion",
                Channel.APP,
                DemoWords.IDEAS.get(0),
                customers.get(33),
                LiveCases.CLERK,
                Duration.ofHours(1),
                Map.of("consentToName", "true"));
        if (LiveCases.isNew(made)) {
            desk.note(LiveCases.CLERK, made.number(), "谢谢您 / Thank you", true);
        }
        Case reported = desk.open(
                "idea-reported",
                "suggestion",
                Channel.PHONE,
                DemoWords.IDEAS.get(1),
                customers.get(55),
                LiveCases.COLLEAGUE,
                Duration.ofHours(7),
                Map.of("consentToName", "true"));
        if (LiveCases.isNew(reported)) {
            desk.fire(LiveCases.COLLEAGUE, reported.number(), "report");
        }
        Case withdrawn = desk.open(
                "idea-withdrawn",
                "suggestion",
                Channel.COUNTER,
                DemoWords.IDEAS.get(2),
                customers.get(77),
                LiveCases.CLERK,
                Duration.ofHours(30),
                Map.of());
        if (LiveCases.isNew(withdrawn)) {
            desk.fire(LiveCases.CLERK, withdrawn.number(), "withdraw", "withdrawReason", "已自行解决 / No longer needed");
        }
    }

    void informed() {
        DemoWords.Matter lamp = new DemoWords.Matter("", "Lamp over the zebra crossing flickers", "人行横道灯闪烁", "");
        DemoWords.Matter media = new DemoWords.Matter("", "The evening paper asks about the lake", "晚报询问湖水治理", "");
        Case order = desk.open(
                "info-1",
                "information",
                Channel.PATROL,
                lamp,
                null,
                "kong.ic",
                Duration.ofMinutes(50),
                Map.of("source", "PATROL", "kind", "SERVICE", "urgency", "NORMAL"));
        if (LiveCases.isNew(order)) {
            desk.fire("kong.ic", order.number(), "analyse", "decision", "DIRECT", "urgency", "NORMAL");
            desk.fire("kong.ic", order.number(), "issue", "assignee", "qian.jun", "issuedTo", "工程维修 / Repair");
            desk.fire("qian.jun", order.number(), "acknowledge");
        }
        Case report = desk.open(
                "info-2",
                "information",
                Channel.MEDIA,
                media,
                null,
                "cao.icc",
                Duration.ofMinutes(15),
                Map.of("source", "MEDIA", "kind", "MEDIA", "urgency", "URGENT"));
        if (LiveCases.isNew(report)) {
            desk.fire("cao.icc", report.number(), "analyse", "decision", "REPORT", "urgency", "URGENT");
            desk.fire("cao.icc", report.number(), "report");
        }
    }
}
