// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import org.steward.core.api.text.Text;

/** How a record of a phone stands when it arrives (记录状态). What is kept is never lost, whether it counts or not. */
public enum Standing {
    /** Counts for its run. */
    COUNTS(true, Text.of("Taken", "已记录")),
    /** The point was hit before in this run. */
    REPEAT(true, Text.of("Kept: the point was hit before", "已保存：该点此前已打点")),
    /** The run was ended before, e.g. by another phone; it is judged anew. */
    RUN_ENDED(
            true,
            Text.of(
                    "Taken late: another phone or the office had ended the run; it is judged anew",
                    "已补记：该次巡更此前已由另一手机或中心结束，系统已重新判定")),
    /** The run was cancelled or excused. */
    RUN_CLOSED(true, Text.of("Kept, does not count: the run was cancelled or excused", "已保存但不计入：该次巡更已取消或已免责")),
    /** The run does not have this point, since the route was changed. */
    NOT_PLANNED(
            true,
            Text.of(
                    "Kept, does not count: the route was changed and this run does not have the point",
                    "已保存但不计入：路线已变更，本次巡更不含该点")),
    /** The point retired. */
    RETIRED(true, Text.of("Kept, does not count: the point is no longer in use", "已保存但不计入：该巡更点已停用")),
    /** Before the run may begin. */
    TOO_EARLY(true, Text.of("Kept, does not count: the run had not begun", "已保存但不计入：尚未到巡更时间")),
    /** The run was not begun in time. */
    NOT_BEGUN(true, Text.of("Kept: the run was not begun in time and is missed", "已保存：未按时开始，该次巡更记为漏巡")),
    /** No such run. */
    NO_RUN(false, Text.of("Refused: there is no such run", "未接收：没有这次巡更")),
    /** Recorded by another member than the one who is signed in. */
    OTHER_MEMBER(
            false, Text.of("Refused: somebody else recorded it and must sign in to send it", "未接收：由他人记录，须本人登录后发送")),
    /** Not what stands on the label. */
    WRONG_LABEL(false, Text.of("Refused: this is not the label of the point", "未接收：与该点标签不符")),
    /** The point does not accept this proof. */
    NOT_ACCEPTED(false, Text.of("Refused: the point does not accept this proof", "未接收：该点不接受此种凭证")),
    /** The phone was not near the point. */
    TOO_FAR(false, Text.of("Refused: the phone was not near the point", "未接收：手机不在该点附近")),
    /** Nobody said where the point is. */
    NOT_MEASURED(
            false,
            Text.of(
                    "Refused: the position of the point is not known; the captain measures it there",
                    "未接收：该点坐标未测定，请队长到现场测定")),
    /** Later than now. */
    FUTURE(false, Text.of("Refused: it lies in the future, the clock of the phone was changed", "未接收：时间晚于当前，手机时间被改动")),
    /** Something needed is missing. */
    MALFORMED(false, Text.of("Refused: something is missing in it", "未接收：记录不完整"));

    private final boolean kept;
    private final Text words;

    Standing(boolean kept, Text words) {
        this.kept = kept;
        this.words = words;
    }

    /** Whether the server keeps the record. */
    public boolean isKept() {
        return kept;
    }

    /** What the officer is told. */
    public Text words() {
        return words;
    }
}
