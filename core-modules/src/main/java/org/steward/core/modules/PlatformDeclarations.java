// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.List;
import java.util.Set;

import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** What exists without any module: the platform's roles, permissions and parameters. */
final class PlatformDeclarations {
    /** Codes of the roles that always exist. */
    static final Set<String> ROLES = Set.of(
            Roles.CSA,
            Roles.CSO,
            Roles.CSM,
            Roles.RPM,
            Roles.GM,
            Roles.TECH,
            Roles.GUARD,
            Roles.GCAP,
            Roles.CLEAN,
            Roles.GREEN,
            Roles.ICC,
            Roles.FIN,
            Roles.ADMIN);

    /** What stands below {@code /api} without any module; no module may have such an id. */
    static final Set<String> ADDRESSES = Set.of(
            "absences",
            "attachments",
            "callbacks",
            "case-types",
            "cases",
            "customers",
            "duties",
            "estates",
            "figures",
            "filters",
            "health",
            "me",
            "modes",
            "modules",
            "notices",
            "openapi",
            "parameters",
            "roster",
            "session",
            "staff",
            "units");

    /** Ids of the permissions that always exist. */
    static final Set<String> PERMISSIONS = Set.of(
            Permissions.CASE_READ,
            Permissions.CASE_OPEN,
            Permissions.CASE_WORK,
            Permissions.DISPATCH_ANY,
            Permissions.CASE_EXPORT,
            Permissions.CASE_IMPORT,
            Permissions.CUSTOMER_READ,
            Permissions.CUSTOMER_ID_READ,
            Permissions.CUSTOMER_WRITE,
            Permissions.STAFF_MANAGE,
            Permissions.ESTATE_MANAGE,
            Permissions.PARAMETER_MANAGE,
            Permissions.FIGURES_READ,
            Permissions.FIGURES_FREEZE,
            Permissions.MODULE_MANAGE,
            Permissions.STORE_MANAGE);

    /** The platform's own parameters. */
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.integer(
                    "clock.warnPercent",
                    Text.of("Warn the assignee after this share of a limit", "时限用到此比例时提醒处理人"),
                    75,
                    "%",
                    1,
                    99,
                    "H05"),
            Parameter.integer(
                    "clock.supervisorPercent",
                    Text.of("Tell the supervisor after this share of a limit", "时限用到此比例时通知主管"),
                    100,
                    "%",
                    1,
                    1000,
                    "H05"),
            Parameter.integer(
                    "clock.managerPercent",
                    Text.of("Tell the manager after this share of a limit", "时限用到此比例时通知经理"),
                    150,
                    "%",
                    1,
                    1000,
                    "H05"),
            Parameter.integer(
                    "clock.anchorWarn",
                    Text.of("Warn this long before a wanted time", "距约定时间还有多久时提醒"),
                    60,
                    "min",
                    0,
                    10_080,
                    "CV"),
            Parameter.integer(
                    "clock.anchorManager",
                    Text.of("Tell the manager this long after a missed wanted time", "超过约定时间多久通知经理"),
                    30,
                    "min",
                    0,
                    10_080,
                    "CV"),
            Parameter.integer(
                    "attachment.maxMegabytes",
                    Text.of("Largest file that may be added to a case", "案件附件的大小上限"),
                    25,
                    "MB",
                    1,
                    1024,
                    "CV"),
            Parameter.integer(
                    "report.perHour",
                    Text.of("Reports of one address within an hour on the page without sign-in", "免登录报事页面每小时同一来源的提交上限"),
                    20,
                    "",
                    0,
                    1000,
                    "CV"),
            Parameter.integer(
                    "case.undoSeconds",
                    Text.of("How long the last step can be taken back", "最后一步操作可撤销的时间"),
                    30,
                    "s",
                    0,
                    3600,
                    "CV"),
            Parameter.integer(
                    "duty.missedDays",
                    Text.of("Days back for which missed duties are recorded after a standstill", "停机后补记漏做职责的天数"),
                    31,
                    "d",
                    0,
                    366,
                    "CV"),
            Parameter.integer(
                    "callback.attempts",
                    Text.of("Call-back attempts on different days", "在不同日期尝试回访的次数"),
                    3,
                    "",
                    1,
                    10,
                    "CV"),
            Parameter.of(
                    "callback.quietHours",
                    Parameter.Type.TEXT,
                    Text.of("Hours without calls to customers", "不致电客户的时段"),
                    "20:30-09:00",
                    "CV"),
            shift("shift.early", Text.of("Early shift", "早班时间"), "06:00-14:00"),
            shift("shift.middle", Text.of("Middle shift", "中班时间"), "14:00-22:00"),
            shift("shift.night", Text.of("Night shift", "夜班时间"), "22:00-06:00"),
            Parameter.integer(
                    "session.hours",
                    Text.of("Sign-in ends after this time without use", "登录后闲置多久失效"),
                    12,
                    "h",
                    1,
                    720,
                    "CV"));

    private PlatformDeclarations() {}

    private static Parameter shift(String key, Text title, String times) {
        return Parameter.of(key, Parameter.Type.TEXT, title, times, "S1, CV");
    }
}
