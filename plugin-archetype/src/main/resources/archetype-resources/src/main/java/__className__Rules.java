// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** The figures an estate may set, the duty that recurs, and who is told what. */
final class ${className}Rules {
    private static final String PLACES = "${key}.places";

    private ${className}Rules() {}

    static List<Parameter> parameters() {
        return List.of(
                Parameter.limit(
                        "${key}.acceptWithin", Text.of("${titleEn}: taken up", "${titleZh}：受理时限"), "30 min", "CV"),
                Parameter.limit("${key}.finishWithin", Text.of("${titleEn}: done", "${titleZh}：办结时限"), "3 wd", "CV"),
                Parameter.limit(
                        "${key}.finishUrgentWithin",
                        Text.of("${titleEn}: done when urgent", "${titleZh}：紧急办结时限"),
                        "4 h",
                        "CV"),
                Parameter.of(
                        PLACES,
                        Parameter.Type.LIST,
                        Text.of("${titleEn}: places of the weekly round", "${titleZh}：每周巡查地点"),
                        "Main gate 大门; Lobby 大堂",
                        "CV"));
    }

    static DutyPlan duty() {
        return DutyPlan.of(
                        "${moduleId}-round",
                        Text.of("${titleEn}: weekly round", "${titleZh}：每周巡查"),
                        "FREQ=WEEKLY;BYDAY=MO",
                        ${className}Type.ID,
                        Text.of("Weekly round: {0}, {1}", "每周巡查：{0}，{1}"),
                        Roles.CSA)
                .openedAt(LocalTime.of(8, 0))
                .atPlaces(PLACES);
    }

    static List<NoticeTemplate> notices() {
        return List.of(
                new NoticeTemplate(
                        "${moduleId}-receipt",
                        Text.of("We work on your matter {number}", "您的事项 {number} 已受理"),
                        Text.of(
                                "{responsible} is responsible for \"{summary}\". It is due {due}. Follow it: {link}",
                                "“{summary}”由 {responsible} 负责，时限 {due}。查询进度：{link}"),
                        Set.of(Recipient.REQUESTER)),
                new NoticeTemplate(
                        "${moduleId}-result",
                        Text.of("Your matter {number} is done", "您的事项 {number} 已办结"),
                        Text.of("There is a result for \"{summary}\": {link}", "“{summary}”已有结果：{link}"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE)));
    }
}
