// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import java.util.List;

import org.steward.core.api.clock.PauseReason;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/** The two waiting states every workflow may have, declared once (domain 0.2). */
public final class Waiting {
    /** The customer must act. */
    public static final State FOR_CUSTOMER =
            new State("AWAITING_CUSTOMER", Text.of("Waiting for customer", "等待客户"), Phase.WAITING);
    /** Somebody outside must act. */
    public static final State FOR_THIRD_PARTY =
            new State("AWAITING_THIRD_PARTY", Text.of("Waiting for third party", "等待第三方"), Phase.WAITING);

    private Waiting() {}

    /** The states. */
    public static List<State> states() {
        return List.of(FOR_CUSTOMER, FOR_THIRD_PARTY);
    }

    /**
     * Transitions {@code awaitCustomer}, {@code awaitThirdParty} and {@code resume}.
     *
     * @param roles who may pause and resume
     * @param from states that may be paused
     */
    public static List<Transition> transitions(List<String> roles, String... from) {
        String[] who = roles.toArray(String[]::new);
        Field reason = Field.choice("pauseReason", Text.of("Why", "原因"), PauseReason.choices())
                .mandatory();
        Field contact = Field.of("nextContactOn", FieldType.DATE, Text.of("Next contact on", "下次联系日期"))
                .mandatory();
        Field note = Field.longText("pauseNote", Text.of("Note", "说明"));
        return List.of(
                Transition.named("awaitCustomer", Text.of("Wait for customer", "等待客户"))
                        .explained(Text.of("The clock stands still until you resume.", "恢复处理之前时限暂停计算。"))
                        .from(from)
                        .to(FOR_CUSTOMER.id())
                        .by(who)
                        .asking(reason, contact, note)
                        .build(),
                Transition.named("awaitThirdParty", Text.of("Wait for third party", "等待第三方"))
                        .explained(Text.of("The clock stands still until you resume.", "恢复处理之前时限暂停计算。"))
                        .from(from)
                        .to(FOR_THIRD_PARTY.id())
                        .by(who)
                        .asking(reason, contact, note)
                        .build(),
                Transition.named("resume", Text.of("Resume", "恢复处理"))
                        .from(FOR_CUSTOMER.id(), FOR_THIRD_PARTY.id())
                        .to(Transition.BACK)
                        .by(who)
                        .build());
    }
}
