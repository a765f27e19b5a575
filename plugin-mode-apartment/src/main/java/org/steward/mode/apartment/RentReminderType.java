// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A rent that was not paid (租金催缴): three reminders, each when its time is up; no cut-off, no sanction. */
final class RentReminderType {
    private RentReminderType() {}

    static CaseType declare() {
        return CaseType.named(
                        "rent-reminder", "RNT", Text.of("Rent reminder", "租金催缴"), Text.of("Rent reminders", "租金催缴"))
                .asking(Field.of("amount", FieldType.MONEY, Text.of("Amount", "金额")))
                .state("FIRST", Text.of("First reminder", "首次提醒"), Phase.OPEN)
                .state("SECOND", Text.of("Second reminder", "二次提醒"), Phase.OPEN)
                .state("THIRD", Text.of("Third reminder", "最后提醒"), Phase.OPEN)
                .state("PAID", Text.of("Paid", "已缴"), Phase.CLOSED)
                .state("AGREED", Text.of("Agreed otherwise", "另行约定"), Phase.CLOSED)
                .steps(
                        Transition.named("paid", Text.of("Paid", "已缴"))
                                .from("FIRST", "SECOND", "THIRD")
                                .to("PAID")
                                .by(Roles.FIN, ApartmentDeclaration.LEASING)
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("agree", Text.of("Agreed otherwise", "另行约定"))
                                .from("FIRST", "SECOND", "THIRD")
                                .to("AGREED")
                                .by(Roles.CSM)
                                .asking(Field.longText("agreement", Text.of("What was agreed", "约定内容"))
                                        .mandatory())
                                .causing(new Effect.Close("AGREED"))
                                .build(),
                        step("second", Text.of("Second reminder", "二次提醒"), "FIRST", "SECOND", "rent-second"),
                        step("third", Text.of("Third reminder", "最后提醒"), "SECOND", "THIRD", "rent-third"))
                .due(
                        DeadlineRule.of(
                                        "first",
                                        Text.of("Paid after the first", "首次提醒后缴纳"),
                                        "apartment.reminderStep",
                                        "paid",
                                        "agree",
                                        "second")
                                .breaching("second"),
                        DeadlineRule.of(
                                        "second",
                                        Text.of("Paid after the second", "二次提醒后缴纳"),
                                        "apartment.reminderStep",
                                        "paid",
                                        "agree",
                                        "third")
                                .startingIn("SECOND")
                                .breaching("third"),
                        DeadlineRule.of(
                                        "third",
                                        Text.of("Paid after the third", "最后提醒后缴纳"),
                                        "apartment.reminderStep",
                                        "paid",
                                        "agree")
                                .startingIn("THIRD"))
                .build();
    }

    private static Transition step(String name, Text title, String from, String to, String notice) {
        return Transition.named(name, title)
                .from(from)
                .to(to)
                .by(ApartmentDeclaration.LEASING)
                .causing(new Effect.Notify(notice))
                .build();
    }
}
