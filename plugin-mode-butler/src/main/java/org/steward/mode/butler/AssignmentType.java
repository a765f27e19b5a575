// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** Who is the butler of a unit or of a building (管家分配), with deputies; the household gets the new name card. */
final class AssignmentType {
    static final String ID = "butler-assignment";
    static final String BUTLER = "butler";
    static final String DEPUTY = "deputy";
    static final String SECOND_DEPUTY = "secondDeputy";
    static final String BUILDING = "building";

    private AssignmentType() {}

    static CaseType declare() {
        Field butler =
                Field.of(BUTLER, FieldType.STAFF, Text.of("Butler", "管家")).mandatory();
        Field deputy = Field.of(DEPUTY, FieldType.STAFF, Text.of("Deputy", "副手"));
        Field second = Field.of(SECOND_DEPUTY, FieldType.STAFF, Text.of("Second deputy", "第二副手"));
        return CaseType.named(ID, "BAS", Text.of("Butler assignment", "管家分配"), Text.of("Butler assignments", "管家分配"))
                .asking(
                        butler,
                        deputy,
                        second,
                        Field.text(BUILDING, Text.of("Building, when it is not one unit", "楼栋（非单户时）"))
                                .upTo(40))
                .state("PROPOSED", Text.of("Proposed", "待确认"), Phase.OPEN)
                .state("ACTIVE", Text.of("In force", "生效中"), Phase.OPEN)
                .state("ENDED", Text.of("Ended", "已结束"), Phase.CLOSED)
                .steps(
                        Transition.named("introduce", Text.of("Introduced to the household", "已上门见面"))
                                .explained(Text.of("The household gets the name card.", "向住户发送管家名片。"))
                                .from("PROPOSED")
                                .to("ACTIVE")
                                .by(ButlerDeclaration.BUTLER, Roles.CSO)
                                .when(new LoadLimit())
                                .causing(new Effect.Finish(), new Effect.Notify("butler-card"))
                                .build(),
                        Transition.named("reassign", Text.of("Another butler", "更换管家"))
                                .from("ACTIVE", "PROPOSED")
                                .to("ACTIVE")
                                .by(ButlerDeclaration.BUTLER_LEAD, Roles.CSO)
                                .asking(
                                        butler,
                                        deputy,
                                        second,
                                        Field.text("reason", Text.of("Why", "原因"))
                                                .mandatory())
                                .when(new LoadLimit())
                                .causing(new Effect.Notify("butler-card"))
                                .build(),
                        Transition.named("end", Text.of("End", "结束"))
                                .from("ACTIVE", "PROPOSED")
                                .to("ENDED")
                                .by(ButlerDeclaration.BUTLER_LEAD, Roles.CSO)
                                .asking(Field.text("reason", Text.of("Why", "原因"))
                                        .mandatory())
                                .causing(new Effect.Close("DONE"))
                                .build())
                .due(DeadlineRule.of(
                        "introduce",
                        Text.of("Introduced", "上门见面"),
                        "butler.assignWithin",
                        "introduce",
                        "reassign",
                        "end"))
                .listing(BUTLER, BUILDING)
                .build();
    }
}
