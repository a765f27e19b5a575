// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Transition;
import org.steward.frontdesk.history.Taken;

/**
 * Proof of delivery of a notice (送达证明, domain 1.3, P31): each posting and each delivery with who, when, to whom, how,
 * the proof and whether it was read. It is read from the journal, so that none of it can be changed afterwards.
 */
final class Deliveries {
    private static final String TO = "deliveredTo";
    private static final String METHOD = "deliveryMethod";
    private static final String PROOF = "deliveryProof";
    private static final String READ = "deliveryRead";
    private static final Set<String> POSTINGS = Set.of("post", "postUrgent");
    private static final String STEP = "deliver";
    private static final Set<String> SHOWN_BY_A_FILE = Set.of("BOARD", "LETTER", "IN_PERSON");

    private static final List<Choice> METHODS = List.of(
            Choice.of("BOARD", "Board", "公告栏"),
            Choice.of("LETTER", "Letter", "书面"),
            Choice.of("IN_PERSON", "In person", "当面"),
            Choice.of("PHONE", "Phone", "电话"),
            Choice.of("MESSAGE", "Message", "短信或消息"));

    private static final Guard PROVEN = context -> SHOWN_BY_A_FILE.contains(context.value(METHOD))
                    && context.fields().getOrDefault(PROOF, "").isEmpty()
            ? Optional.of(new Flaw(
                    PROOF, "no-proof", Text.of("Add the photo or the signed slip as proof", "请上传照片或签收单作为送达证明")))
            : Optional.empty();

    private Deliveries() {}

    /**
     * One line of the list. Immutable.
     *
     * @param step the journal entry: who and when
     * @param to board, household or person
     * @param method how, in words
     * @param proof id of the attachment that shows it, or an empty string
     * @param read whether the recipient has read it
     */
    record Delivery(Entry step, String to, Text method, String proof, boolean read) {}

    /** Records one more delivery. */
    static Transition step() {
        return Transition.named(STEP, Text.of("Record a delivery", "登记送达"))
                .explained(Text.of(
                        "One for each further board, household or person, with the proof.", "每处公告栏、每户或每人登记一次，并附证明。"))
                .from("POSTED", "EXPIRED")
                .by(Roles.CSA, Roles.GCAP)
                .asking(
                        Field.choice(METHOD, Text.of("How", "送达方式"), METHODS).mandatory(),
                        Field.text(TO, Text.of("To whom, or on which board", "送达对象或公告栏"))
                                .mandatory(),
                        Field.of(PROOF, FieldType.FILE, Text.of("Photo or signed slip", "照片或签收单")),
                        Field.of(READ, FieldType.YES_NO, Text.of("Has been read", "对方已阅")))
                .when(PROVEN)
                .build();
    }

    /** All of them, in order; what was taken back is not among them. */
    static List<Delivery> of(CaseFile notice) {
        List<Delivery> all = new ArrayList<>();
        for (Entry step : Taken.steps(notice)) {
            if (POSTINGS.contains(Taken.name(step))) {
                all.add(new Delivery(
                        step,
                        step.data().getOrDefault(AnnouncementType.PLACES, ""),
                        title("BOARD"),
                        step.data().getOrDefault(AnnouncementType.PROOF, ""),
                        false));
            } else if (STEP.equals(Taken.name(step))) {
                all.add(new Delivery(
                        step,
                        step.data().getOrDefault(TO, ""),
                        title(step.data().getOrDefault(METHOD, "")),
                        step.data().getOrDefault(PROOF, ""),
                        "true".equals(step.data().get(READ))));
            }
        }
        return all;
    }

    private static Text title(String method) {
        return METHODS.stream()
                .filter(choice -> choice.code().equals(method))
                .map(Choice::label)
                .findFirst()
                .orElse(Text.same(method));
    }
}
