// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.List;
import java.util.Set;

import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;

/** The states of an application (P21, table of application states). There is none for a sanction. */
public final class RenovationStates {
    public static final String SUBMITTED = "SUBMITTED";
    public static final String INCOMPLETE = "INCOMPLETE";
    public static final String TECH_REVIEW = "TECH_REVIEW";
    public static final String CSM_REVIEW = "CSM_REVIEW";
    public static final String REJECTED = "REJECTED";
    public static final String APPROVED = "APPROVED";
    public static final String AGREEMENT_SIGNED = "AGREEMENT_SIGNED";
    public static final String DEPOSIT_PAID = "DEPOSIT_PAID";
    public static final String PERMITTED = "PERMITTED";
    public static final String IN_WORK = "IN_WORK";
    public static final String STOPPED = "STOPPED";
    public static final String CHANGE_REVIEW = "CHANGE_REVIEW";
    public static final String EXPIRED = "EXPIRED";
    public static final String ACCEPTANCE_REQUESTED = "ACCEPTANCE_REQUESTED";
    public static final String FIRST_PASS = "FIRST_PASS";
    public static final String FIRST_FAIL = "FIRST_FAIL";
    public static final String RE_INSPECTED = "RE_INSPECTED";
    public static final String RE_INSPECT_FAIL = "RE_INSPECT_FAIL";
    public static final String REFUNDED = "REFUNDED";
    public static final String ARCHIVED = "ARCHIVED";
    public static final String CANCELLED = "CANCELLED";

    /** States in which a site is patrolled: from the permit to the acceptance. */
    public static final Set<String> LIVE =
            Set.of(PERMITTED, IN_WORK, STOPPED, CHANGE_REVIEW, EXPIRED, ACCEPTANCE_REQUESTED, FIRST_FAIL);

    private RenovationStates() {}

    /** All of them, in the order of the procedure. */
    public static List<State> all() {
        return List.of(
                state(SUBMITTED, "Submitted", "已申报", Phase.OPEN),
                state(INCOMPLETE, "Papers missing", "资料待补", Phase.WAITING),
                state(TECH_REVIEW, "Technical review", "技术审核", Phase.OPEN),
                state(CSM_REVIEW, "Manager's review", "经理审批", Phase.OPEN),
                state(REJECTED, "Rejected", "未通过", Phase.WAITING),
                state(APPROVED, "Approved", "已批准", Phase.OPEN),
                state(AGREEMENT_SIGNED, "Agreement signed", "协议已签", Phase.OPEN),
                state(DEPOSIT_PAID, "Deposit paid", "押金已收", Phase.OPEN),
                state(PERMITTED, "Permitted", "已发许可", Phase.OPEN),
                state(IN_WORK, "In work", "施工中", Phase.OPEN),
                state(STOPPED, "Stopped", "已停工", Phase.OPEN),
                state(CHANGE_REVIEW, "Change under review", "变更审核", Phase.OPEN),
                state(EXPIRED, "Permit expired", "许可到期", Phase.OPEN),
                state(ACCEPTANCE_REQUESTED, "Acceptance requested", "已申请验收", Phase.OPEN),
                state(FIRST_PASS, "Accepted at first visit", "初验合格", Phase.OPEN),
                state(FIRST_FAIL, "Failed at first visit", "初验不合格", Phase.OPEN),
                state(RE_INSPECTED, "Re-inspected", "复验合格", Phase.OPEN),
                state(RE_INSPECT_FAIL, "Failed at re-inspection", "复验不合格", Phase.OPEN),
                state(REFUNDED, "Deposit refunded", "押金已退", Phase.DONE),
                state(ARCHIVED, "Archived", "已归档", Phase.CLOSED),
                state(CANCELLED, "Cancelled", "已撤销", Phase.CLOSED));
    }

    /** Every state that is not the end. */
    public static String[] running() {
        return all().stream()
                .filter(state -> state.phase() != Phase.CLOSED)
                .map(State::id)
                .toArray(String[]::new);
    }

    private static State state(String id, String en, String zh, Phase phase) {
        return new State(id, Text.of(en, zh), phase);
    }
}
