// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import static org.steward.renovation.works.RenovationStates.AGREEMENT_SIGNED;
import static org.steward.renovation.works.RenovationStates.APPROVED;
import static org.steward.renovation.works.RenovationStates.DEPOSIT_PAID;
import static org.steward.renovation.works.RenovationStates.IN_WORK;
import static org.steward.renovation.works.RenovationStates.PERMITTED;

import java.util.List;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.TransitionBuilder;

/** Agreement, deposit, permit and the start of the works (P21; contents of the agreement: Order 110 art. 16). */
final class PermitSteps {
    private PermitSteps() {}

    static List<Transition> of() {
        return List.of(
                agreement(),
                Transition.named("depositPaid", Text.of("Deposit received", "已收押金"))
                        .from(AGREEMENT_SIGNED)
                        .to(DEPOSIT_PAID)
                        .hidden()
                        .asking(
                                held(),
                                receipt(),
                                cashier(),
                                RenovationFields.yes(RenovationFields.DEPOSIT_TAKEN, Text.of("Deposit taken", "已收押金")))
                        .causing(
                                new Effect.Put(RenovationFields.DEPOSIT_TAKEN, "true"),
                                new Effect.Notify("renovation-deposit"))
                        .build(),
                permit("issuePermit").from(DEPOSIT_PAID).build(),
                permit("issuePermitWithoutDeposit")
                        .from(AGREEMENT_SIGNED)
                        .when(WorksGuards::noDeposit)
                        .build(),
                start());
    }

    static Field held() {
        return Field.of(RenovationFields.DEPOSIT_HELD, FieldType.NUMBER, Text.of("Deposit held", "在押金额"))
                .mandatory();
    }

    static Field receipt() {
        return Field.text("depositReceipt", Text.of("Receipt number", "收据编号"))
                .upTo(60)
                .mandatory();
    }

    static Field cashier() {
        return Field.of("depositBy", FieldType.STAFF, Text.of("Cashier", "经办人")).mandatory();
    }

    private static Transition agreement() {
        return Transition.named("signAgreement", Text.of("Agreement signed", "签订装修协议"))
                .from(APPROVED)
                .to(AGREEMENT_SIGNED)
                .by(Roles.CSA)
                .asking(
                        Field.text("agreementNo", Text.of("Number of the agreement", "协议编号"))
                                .upTo(60)
                                .mandatory(),
                        RenovationFields.file("agreementFile", Text.of("Signed agreement", "已签协议")),
                        Field.longText("agreedHours", Text.of("Permitted hours", "约定施工时间"))
                                .mandatory(),
                        Field.longText("agreedWaste", Text.of("Waste: bagged, where, when hauled", "垃圾袋装、堆放及清运约定"))
                                .mandatory(),
                        Field.longText("agreedLift", Text.of("Lift and floor protection", "电梯及地面保护约定"))
                                .mandatory(),
                        Field.longText("agreedFacade", Text.of("Façade and window guards", "外立面及防护窗约定")),
                        Field.longText("agreedLiability", Text.of("Liability and other matters", "违约责任及其他约定"))
                                .mandatory(),
                        RenovationFields.yes("toldProhibited", Text.of("Prohibited acts were told", "已告知禁止行为"))
                                .mandatory())
                .when(WorksGuards.holds(
                        "toldProhibited", "tell-first", Text.of("Tell the prohibited acts first", "须先告知禁止行为和注意事项")))
                .build();
    }

    private static TransitionBuilder permit(String name) {
        return Transition.named(name, Text.of("Issue the permit", "发放施工许可证"))
                .explained(Text.of("The neighbours are told on the board.", "同时在公告栏告知相邻住户。"))
                .to(PERMITTED)
                .by(Roles.CSA)
                .asking(
                        Field.text("permitNo", Text.of("Number of the permit", "许可证编号"))
                                .upTo(60)
                                .mandatory(),
                        RenovationFields.date(RenovationFields.PERMIT_FROM, Text.of("From", "起始日期"))
                                .mandatory(),
                        Field.of(RenovationFields.PERMIT_UNTIL, FieldType.DATE_TIME, Text.of("Until", "截止时间"))
                                .mandatory(),
                        Field.of(RenovationFields.SUPERVISOR, FieldType.STAFF, Text.of("Supervisor of record", "监管责任人"))
                                .mandatory())
                .when(WorksGuards::term)
                .when(WorksGuards.CONTRACTOR_KNOWN)
                .when(WorksGuards::firmAdmitted)
                .causing(
                        new Effect.AssignTo(RenovationFields.SUPERVISOR),
                        new Effect.Notify("renovation-permit"),
                        new Effect.Notify("renovation-neighbours"));
    }

    private static Transition start() {
        return Transition.named("startWork", Text.of("Works start", "开工"))
                .from(PERMITTED)
                .to(IN_WORK)
                .by(Roles.CSA, Roles.GUARD)
                .asking(
                        RenovationFields.yes("permitPosted", Text.of("The permit hangs at the door", "许可证已张贴于户门"))
                                .mandatory(),
                        RenovationFields.yes("liftProtected", Text.of("Lift and floors are protected", "电梯、楼道地面已做保护"))
                                .mandatory(),
                        RenovationFields.yes("wastePlace", Text.of("Waste place and bags are arranged", "已落实垃圾袋装和堆放点"))
                                .mandatory(),
                        Field.number("extinguishers", Text.of("Extinguishers on site", "现场灭火器数量"), "", 0, 99)
                                .mandatory())
                .when(WorksGuards.holds(
                        "permitPosted", "post-permit", Text.of("The permit hangs at the door first", "须先张贴施工许可证")))
                .when(WorksGuards.holds(
                        "liftProtected", "protect-lift", Text.of("Protect lift and floors first", "须先保护电梯和楼道地面")))
                .when(WorksGuards.holds("wastePlace", "waste-place", Text.of("Arrange the waste first", "须先落实垃圾堆放和清运")))
                .when(WorksGuards::extinguishers)
                .when(WorksGuards.PASSES_ISSUED)
                .when(WorksGuards.PERMIT_LIVES)
                .build();
    }
}
