// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** A lease (租约) from the offer to its end; somebody decides about it by the day it ends. */
final class LeaseType {
    static final String ENDS = "endsAt";

    private LeaseType() {}

    static CaseType declare() {
        return CaseType.named("lease", "LEA", Text.of("Lease", "租约"), Text.of("Leases", "租约"))
                .asking(
                        Field.of("startsOn", FieldType.DATE, Text.of("Begins", "起租日"))
                                .mandatory(),
                        Field.of(ENDS, FieldType.DATE_TIME, Text.of("Ends", "到期时间"))
                                .mandatory(),
                        Field.of("rent", FieldType.MONEY, Text.of("Rent a month", "月租金")))
                .state("OFFERED", Text.of("Offered", "洽谈中"), Phase.OPEN)
                .state("RUNNING", Text.of("Running", "履行中"), Phase.OPEN)
                .state("NOTICE_GIVEN", Text.of("Notice given", "已通知到期"), Phase.OPEN)
                .state("ENDED", Text.of("Ended", "已终止"), Phase.CLOSED)
                .state("REFUSED", Text.of("Not signed", "未签约"), Phase.CLOSED)
                .steps(
                        Transition.named("sign", Text.of("Signed", "签约"))
                                .from("OFFERED")
                                .to("RUNNING")
                                .by(ApartmentDeclaration.LEASING)
                                .build(),
                        Transition.named("giveNotice", Text.of("Tell the tenant that it ends", "通知到期"))
                                .from("RUNNING")
                                .to("NOTICE_GIVEN")
                                .by(ApartmentDeclaration.LEASING)
                                .causing(new Effect.Notify("lease-ends"))
                                .build(),
                        Transition.named("renew", Text.of("Renewed", "续签"))
                                .from("RUNNING", "NOTICE_GIVEN")
                                .to("RUNNING")
                                .by(ApartmentDeclaration.LEASING)
                                .asking(Field.of(ENDS, FieldType.DATE_TIME, Text.of("Ends now", "新到期时间"))
                                        .mandatory())
                                .build(),
                        Transition.named("end", Text.of("Ended", "终止"))
                                .from("RUNNING", "NOTICE_GIVEN")
                                .to("ENDED")
                                .by(ApartmentDeclaration.LEASING)
                                .causing(
                                        new Effect.Finish(),
                                        new Effect.OpenFollowUp("turnover"),
                                        new Effect.Close("DONE"))
                                .build(),
                        Transition.named("refuse", Text.of("Not signed", "未签约"))
                                .from("OFFERED")
                                .to("REFUSED")
                                .by(ApartmentDeclaration.LEASING)
                                .asking(Field.text("refuseReason", Text.of("Why", "原因"))
                                        .mandatory())
                                .causing(new Effect.Close("REFUSED"))
                                .build())
                .due(deadlines())
                .listing(ENDS)
                .build();
    }

    private static DeadlineRule[] deadlines() {
        return new DeadlineRule[] {
            DeadlineRule.of("sign", Text.of("Signed", "签约"), "apartment.leaseSigned", "sign", "refuse"),
            DeadlineRule.of("end", Text.of("Renewed or ended", "续签或终止"), "apartment.leaseEnds", "end", "refuse")
                    .countedFrom(ENDS)
        };
    }
}
