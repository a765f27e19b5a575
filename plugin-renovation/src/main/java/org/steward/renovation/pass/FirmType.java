// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.pass;

import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** A contractor firm that works in the estate (施工单位档案, P21): licence and qualification seen, with their end. */
public final class FirmType {
    /** Its id. */
    public static final String ID = "renovation-firm";

    /** Its name, as the renovations write it. */
    public static final String NAME = "firmName";

    /** States in which it gets no permit. */
    public static final Set<String> BARRED = Set.of("LAPSED", "SUSPENDED");

    private static final String UNTIL = "licenceUntil";

    private FirmType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "RF", Text.of("Contractor firm", "施工单位"), Text.of("Contractor firms", "施工单位档案"))
                .asking(
                        Field.text(NAME, Text.of("Name", "单位名称")),
                        Field.text("licenceNo", Text.of("Business licence", "营业执照编号"))
                                .upTo(60),
                        Field.text("qualification", Text.of("Qualification", "资质")),
                        Field.text("firmLeader", Text.of("Leader", "负责人")).upTo(100),
                        Field.text("firmPhone", Text.of("Phone", "电话")).upTo(40))
                .state("REGISTERED", Text.of("Registered", "已登记"), Phase.OPEN)
                .state("CHECKED", Text.of("Papers checked", "已核验"), Phase.DONE)
                .state("LAPSED", Text.of("Licence lapsed", "执照到期"), Phase.OPEN)
                .state("SUSPENDED", Text.of("Suspended", "已暂停"), Phase.WAITING)
                .state("LEFT", Text.of("Works here no more", "已退出"), Phase.CLOSED)
                .steps(
                        checked("checkFirm", Text.of("Papers checked", "资料已核验"), "REGISTERED"),
                        checked("renewFirm", Text.of("Licence renewed", "执照已续期"), "LAPSED"),
                        Transition.named("lapse", Text.of("Licence lapsed", "执照到期"))
                                .from("CHECKED")
                                .to("LAPSED")
                                .hidden()
                                .causing(new Effect.Notify("renovation-firm-lapsed"))
                                .build(),
                        reasoned("suspend", Text.of("Suspend", "暂停入场"))
                                .from("CHECKED", "LAPSED")
                                .to("SUSPENDED")
                                .build(),
                        reasoned("admitAgain", Text.of("Admit again", "恢复入场"))
                                .from("SUSPENDED")
                                .to("CHECKED")
                                .build(),
                        reasoned("leave", Text.of("Works here no more", "退出"))
                                .from("REGISTERED", "CHECKED", "LAPSED", "SUSPENDED")
                                .to("LEFT")
                                .causing(new Effect.Close("LEFT"))
                                .build())
                .due(
                        DeadlineRule.of(
                                "check", Text.of("Papers checked", "资料核验"), "reno.firmWithin", "checkFirm", "leave"),
                        DeadlineRule.of(
                                        "licence",
                                        Text.of("Licence renewed", "执照续期"),
                                        "reno.firmGrace",
                                        "renewFirm",
                                        "leave")
                                .countedFrom(UNTIL)
                                .aside()
                                .breaching("lapse"))
                .listing(NAME, "firmLeader", "firmPhone")
                .build();
    }

    private static Transition checked(String name, Text title, String from) {
        return Transition.named(name, title)
                .from(from)
                .to("CHECKED")
                .by(Roles.CSA)
                .asking(
                        Field.of("licenceFile", FieldType.FILE, Text.of("Licence", "执照"))
                                .mandatory(),
                        Field.of("qualificationFile", FieldType.FILE, Text.of("Qualification", "资质证书"))
                                .mandatory(),
                        Field.of(UNTIL, FieldType.DATE_TIME, Text.of("Licence valid until", "执照有效期至"))
                                .mandatory())
                .build();
    }

    private static TransitionBuilder reasoned(String name, Text title) {
        return Transition.named(name, title)
                .by(Roles.CSO)
                .asking(Field.longText("firmReason", Text.of("Why", "原因")).mandatory());
    }
}
