// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.figure;

import java.math.BigDecimal;
import java.util.List;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.vacancy.check.CheckType;
import org.steward.vacancy.defect.DefectType;
import org.steward.vacancy.key.KeyLoanType;

/** K46 of domain section 4 and what else P20 asks for, computed from what happened. */
public final class VacancyIndicators {
    private VacancyIndicators() {}

    /** All of them. */
    public static List<Indicator> all() {
        return List.of(
                share(
                        "K46",
                        Text.of("Vacant checks done", "空置房巡查率"),
                        Text.of(
                                "checks done in time / checks due: each vacant unit as often as its reason is planned",
                                "按时完成巡查数 / 应巡查数（空置房数 × 计划次数）"),
                        100,
                        "D08, CV",
                        Share.ofDue(
                                CheckType.ID,
                                file -> is(file, CheckType.TRIGGER, CheckType.Trigger.MONTHLY.name()),
                                VacancyIndicators::isDoneInTime)),
                share(
                        "VAC-STORM",
                        Text.of("Checked within a day after a storm", "风雨后一日内巡查率"),
                        Text.of("storm checks done in time / storm checks due", "风雨后按时巡查数 / 应巡查数"),
                        100,
                        "D08, D09, D13, CV",
                        Share.ofDue(
                                CheckType.ID,
                                file -> is(file, CheckType.TRIGGER, CheckType.Trigger.STORM.name()),
                                VacancyIndicators::isDoneInTime)),
                share(
                        "VAC-SPOT",
                        Text.of("Checks the supervisor looked at again", "主任复查率"),
                        Text.of("rechecked on the spot / reviewed", "现场复查数 / 复核数"),
                        10,
                        "D08; share CV",
                        Share.ofReceived(
                                CheckType.ID,
                                file -> went(file, "review"),
                                file -> is(file, CheckType.RECHECKED, "true"))),
                share(
                        "VAC-KEYS",
                        Text.of("Keys back on the same day", "钥匙当日归还率"),
                        Text.of("loans back in time / keys handed out", "按时归还数 / 借出数"),
                        100,
                        "D12, D19, CV",
                        Share.ofReceived(
                                KeyLoanType.ID,
                                file -> went(file, "handOut"),
                                file -> went(file, "bringBack")
                                        && Share.metInTime("return").test(file))),
                share(
                        "VAC-FIX",
                        Text.of("Defects of vacant units fixed in time", "空置房缺陷整改及时率"),
                        Text.of("reported as fixed in time / notices due", "按时整改数 / 到期整改数"),
                        95,
                        "D04, CV",
                        Share.ofDue(
                                DefectType.ID,
                                Share.hasTimer("fix"),
                                file -> went(file, "reportFixed")
                                        && Share.metInTime("fix").test(file))));
    }

    private static Indicator share(String code, Text title, Text formula, int target, String source, Measure measure) {
        return new Indicator(code, title, formula, "%", BigDecimal.valueOf(target), true, source, measure);
    }

    /** Done at all, since a deadline that a missed check left behind counts no more; and in time. */
    private static boolean isDoneInTime(CaseFile file) {
        return went(file, "inspect") && Share.metInTime("inspect").test(file);
    }

    private static boolean is(CaseFile file, String field, String value) {
        return value.equals(file.current().fields().get(field));
    }

    private static boolean went(CaseFile file, String transition) {
        return file.journal().stream()
                .anyMatch(entry -> entry.kind().equals(Kinds.MOVED)
                        && transition.equals(entry.data().get("transition")));
    }
}
