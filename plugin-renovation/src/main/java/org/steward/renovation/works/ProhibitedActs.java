// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/**
 * What nobody may approve (Order 110 art. 5): a safety rule in code, not a parameter, so that no service mode, estate,
 * role or reason overrides it. The technician answers each question in writing; an act that is there, and load-bearing
 * structure without a design by a qualified designer, is refused. Stateless and thread-safe.
 */
final class ProhibitedActs implements Guard {
    /** Whether the drawings touch load-bearing parts, whatever was declared. */
    static final String STRUCTURE_TOUCHED = "findsStructure";

    /** The guard. */
    static final Guard NONE = new ProhibitedActs();

    private static final String DESIGN = "paperStructure";

    private ProhibitedActs() {}

    /** An act of the list. */
    enum Act {
        WET_ROOM(
                "findsWetRoom", Text.of("A balcony or dry room becomes a bathroom or kitchen", "将阳台或无防水要求的房间改为卫生间、厨房")),
        BEARING_OPENING("findsOpening", Text.of("An opening in a bearing wall is made or enlarged", "在承重墙上开洞或扩大门窗尺寸")),
        BALCONY_WALL("findsBalconyWall", Text.of("The wall to the balcony is removed", "拆除连接阳台的砖、混凝土墙体")),
        ENERGY("findsEnergy", Text.of("Energy-saving parts are damaged", "损坏节能设施")),
        ENDANGERS("findsDanger", Text.of("Anything else endangers structure or use", "其他影响结构和使用安全的行为"));

        private final String field;
        private final Text title;

        Act(String field, Text title) {
            this.field = field;
            this.title = title;
        }

        String field() {
            return field;
        }

        Text title() {
            return title;
        }
    }

    /** The questions to the technician, none of which may be left open. */
    static List<Field> questions() {
        List<Field> questions = new ArrayList<>();
        questions.add(RenovationFields.yes(STRUCTURE_TOUCHED, Text.of("Load-bearing parts are touched", "涉及主体或承重结构"))
                .mandatory());
        Arrays.stream(Act.values())
                .forEach(act -> questions.add(
                        RenovationFields.yes(act.field(), act.title()).mandatory()));
        return questions;
    }

    @Override
    public Optional<Flaw> check(GuardContext context) {
        boolean structure = is(context, STRUCTURE_TOUCHED) || is(context, RenovationFields.STRUCTURE);
        if (structure && context.value(DESIGN).isEmpty()) {
            return refuse(Text.of(
                    "Load-bearing structure is changed without a design by a qualified designer",
                    "未经有资质单位设计，不得变动主体和承重结构"));
        }
        return Arrays.stream(Act.values())
                .filter(act -> is(context, act.field()))
                .findFirst()
                .flatMap(act ->
                        refuse(Text.of("Always prohibited: {0}", "禁止行为：{0}").with(act.title())));
    }

    private static boolean is(GuardContext context, String field) {
        return "true".equals(context.value(field));
    }

    private static Optional<Flaw> refuse(Text why) {
        return Optional.of(Flaw.of(
                "prohibited",
                Text.of("{0} (Order 110, art. 5). Nobody can approve this.", "{0}（建设部令第110号第五条），任何人无权批准。")
                        .with(why)));
    }
}
