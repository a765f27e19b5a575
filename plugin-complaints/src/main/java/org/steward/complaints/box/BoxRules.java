// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.box;

import java.util.List;
import java.util.Set;

import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;

/** The figures and notices of P10. */
public final class BoxRules {
    static final String PLACES = "box.places";
    static final String OPEN_AT = "box.openAt";

    private BoxRules() {}

    /** Where the boxes hang and by when what is done. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.of(
                        PLACES, Parameter.Type.LIST, Text.of("Places of the boxes", "投诉箱位置"), "Main gate 大门", "S0"),
                Parameter.of(OPEN_AT, Parameter.Type.TIME, Text.of("Box opened at", "开箱时间"), "15:00", "S0, A01"),
                Parameter.limit("box.openBy", Text.of("Box opened at the latest", "最迟开箱时间"), "at 15:30", "S0, A01, CV"),
                Parameter.limit("box.handOverBy", Text.of("Letters handed over", "信件移交时间"), "at 17:00", "S0, A01"),
                Parameter.limit("box.registerBy", Text.of("Letters registered", "信件登记时间"), "at 18:00", "CV"));
    }

    /** Told when a box was not opened. */
    public static List<NoticeTemplate> notices() {
        return List.of(new NoticeTemplate(
                "box-missed",
                Text.of("The complaint box was not opened: {number}", "投诉箱未按时开启：{number}"),
                Text.of("{summary} was missed.", "{summary}：漏开。"),
                Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR, Recipient.MANAGER)));
    }
}
