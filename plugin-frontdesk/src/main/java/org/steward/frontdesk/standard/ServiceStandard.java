// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standard;

import java.util.List;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/**
 * What an estate promises over the year (服务标准, domain section 3). Defaults are those of the apartment style, to which
 * every figure falls back that a mode does not set.
 */
public final class ServiceStandard {
    private ServiceStandard() {}

    /** The figures. */
    public static List<Parameter> parameters() {
        return List.of(
                count("standard.freeServices", Text.of("Free services offered", "免费服务项目数"), 3, "ST3"),
                count("standard.eventsPerYear", Text.of("Community events a year", "每年社区活动次数"), 2, "ST3"),
                count("standard.surveysPerYear", Text.of("Surveys a year", "每年意见征询次数"), 2, "ST3"),
                percent("standard.householdContact", Text.of("Households contacted in a year", "年度住户联系覆盖率"), 70, "ST3"),
                percent("standard.repairCallback", Text.of("Repairs called back", "维修回访率"), 30, "A08-A10"),
                percent(
                        "standard.dissatisfiedCalledBack",
                        Text.of("Dissatisfied answers called back", "不满意项回访率"),
                        100,
                        "A11, A13"),
                percent("standard.dissatisfiedSettled", Text.of("Dissatisfied answers settled", "不满意项解决率"), 90, "ST3"),
                percent("standard.surveyTarget", Text.of("Content in surveys", "满意率目标"), 96, "S0"),
                Parameter.limit("chat.replyDay", Text.of("Chat answered by day", "白天即时消息答复"), "30 min", "CV"),
                Parameter.limit("chat.replyNight", Text.of("Chat answered at night", "夜间即时消息答复"), "60 min", "CV"));
    }

    private static Parameter count(String key, Text title, int initial, String source) {
        return Parameter.integer(key, title, initial, "", 0, 100, source);
    }

    private static Parameter percent(String key, Text title, int initial, String source) {
        return Parameter.integer(key, title, initial, "%", 0, 100, source);
    }
}
