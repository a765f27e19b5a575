// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.journal;

/** Kinds of journal entries written by the platform. */
public final class Kinds {
    /** A case was opened; data: type, channel; when it was routed: route, route.en, route.zh. */
    public static final String OPENED = "opened";
    /** A transition was fired; from, to: states; data: transition and the entered fields. */
    public static final String MOVED = "moved";
    /** The last transition was taken back. */
    public static final String UNDONE = "undone";
    /** The assignee changed; from, to: staff ids; data: team; when it was routed: route, route.en, route.zh. */
    public static final String ASSIGNED = "assigned";
    /** A promise was made or moved; from, to: instants. */
    public static final String PROMISED = "promised";
    /** A hand-over was offered; to: staff id. */
    public static final String HAND_OVER_OFFERED = "hand-over-offered";
    /** A hand-over was accepted; from, to: staff ids. */
    public static final String HANDED_OVER = "handed-over";
    /** The shift of the responsible member was over and the next one owns it; from, to: staff ids. */
    public static final String SHIFT_CHANGED = "shift-changed";
    /** A hand-over was declined. */
    public static final String HAND_OVER_DECLINED = "hand-over-declined";
    /** A note; data: visible. */
    public static final String NOTED = "noted";
    /** A file was added; data: attachment, fileName, size. */
    public static final String ATTACHED = "attached";
    /** A link was made; to: other case; data: kind. */
    public static final String LINKED = "linked";
    /** A link was removed. */
    public static final String UNLINKED = "unlinked";
    /** A header or form value was corrected; data: field; from, to: values. */
    public static final String CORRECTED = "corrected";
    /** Somebody follows or stops following; to: staff id; data: follow. */
    public static final String OBSERVED = "observed";
    /** Deadlines began, one entry for all that began together; data of each: due.RULE, limit.RULE. */
    public static final String CLOCK_STARTED = "clock-started";
    /** A deadline was computed anew on a changed calendar; from and to: its due time; data: rule, due, limit. */
    public static final String CLOCK_MOVED = "clock-moved";
    /** A deadline was met; data: rule, due. */
    public static final String CLOCK_MET = "clock-met";
    /** The warning share of a limit has passed; data: rule, due, percent; to: who was told. */
    public static final String CLOCK_WARNED = "clock-warned";
    /** The limit has passed; data: rule, due, percent; to: who was told. */
    public static final String CLOCK_OVERDUE = "clock-overdue";
    /** The escalation share of a limit has passed; data: rule, due, percent; to: who was told. */
    public static final String CLOCK_ESCALATED = "clock-escalated";
    /** The step that a passed deadline causes was refused to the last try; data: rule; note: why. */
    public static final String CLOCK_STEP_REFUSED = "clock-step-refused";
    /** A call-back was planned; data: plan, dueTo. */
    public static final String CALLBACK_PLANNED = "callback-planned";
    /** A planned call-back is not made any more, e.g. because the case was opened again; data: plan. */
    public static final String CALLBACK_CANCELLED = "callback-cancelled";
    /** A call-back attempt; data: method, reached, satisfaction. */
    public static final String CALLBACK_ATTEMPTED = "callback-attempted";
    /** A duty fell due on an earlier day while no server was running; data: duty, place, date, type. */
    public static final String DUTY_MISSED = "duty-missed";
    /** A notice was sent; data: template, recipient, channel. */
    public static final String NOTICE_SENT = "notice-sent";
    /** A historical case was imported; data: source. */
    public static final String IMPORTED = "imported";
    /** A parameter was set; data: key; from, to: values. */
    public static final String PARAMETER_SET = "parameter-set";
    /** A change of service mode was decided; to: mode; data: from (day). */
    public static final String MODE_DECIDED = "mode-decided";

    /** A service mode took effect; from, to: modes; data: moved (number of cases routed anew). */
    public static final String MODE_CHANGED = "mode-changed";

    /** Personal data of a customer was read by staff; data: party. */
    public static final String CUSTOMER_READ = "customer-read";
    /** Master data changed; data: what, id. */
    public static final String REGISTER_CHANGED = "register-changed";
    /** The figures of a month were written down for good; to: the month. */
    public static final String FIGURES_FROZEN = "figures-frozen";
    /** Somebody signed in or failed to. */
    public static final String SIGNED_IN = "signed-in";

    private Kinds() {}
}
