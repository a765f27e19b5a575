// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.List;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A contact of the butler with a household (联系记录), at least once a month. */
final class ContactType {
    private ContactType() {}

    static CaseType declare() {
        return CaseType.named("contact-log", "CON", Text.of("Contact", "联系记录"), Text.of("Contacts", "联系记录"))
                .state("PLANNED", Text.of("Planned", "已计划"), Phase.OPEN)
                .state("MADE", Text.of("Made", "已联系"), Phase.CLOSED)
                .state("DECLINED", Text.of("Not wanted", "住户谢绝"), Phase.CLOSED)
                .steps(
                        Transition.named("made", Text.of("Made", "已联系"))
                                .from("PLANNED")
                                .to("MADE")
                                .by(ButlerDeclaration.BUTLER)
                                .asking(
                                        Field.choice(
                                                        "way",
                                                        Text.of("How", "方式"),
                                                        List.of(
                                                                Choice.of("VISIT", "Visit", "上门"),
                                                                Choice.of("PHONE", "Phone", "电话"),
                                                                Choice.of("CHAT", "Chat", "即时消息")))
                                                .mandatory(),
                                        Field.longText("said", Text.of("What was said", "内容"))
                                                .mandatory())
                                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("notWanted", Text.of("Household does not want it", "住户谢绝"))
                                .from("PLANNED")
                                .to("DECLINED")
                                .by(ButlerDeclaration.BUTLER)
                                .causing(new Effect.Close("WITHDRAWN"))
                                .build())
                .due(DeadlineRule.of("made", Text.of("Made", "联系"), "butler.contactWithin", "made", "notWanted"))
                .build();
    }
}
