// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The navigation of a person: the core's entries, then those of the enabled modules, without what they may not see. */
final class Navigation {
    private static final List<NavigationEntry> CORE = List.of(
            new NavigationEntry(Group.WORK, Text.of("Work list", "工作清单"), "/", ""),
            new NavigationEntry(Group.WORK, Text.of("Cases", "工单"), "/cases", ""),
            new NavigationEntry(Group.WORK, Text.of("Board", "看板"), "/cases/board", ""),
            new NavigationEntry(Group.WORK, Text.of("Call-backs", "回访"), "/callbacks", "case.work"),
            new NavigationEntry(Group.WORK, Text.of("Notices", "通知"), "/notices", ""),
            new NavigationEntry(Group.DUTIES, Text.of("Today", "今日值守"), "/duties", Permissions.CASE_READ),
            new NavigationEntry(Group.PLACES, Text.of("Units", "房屋"), "/units", Permissions.CASE_READ),
            new NavigationEntry(
                    Group.PLACES, Text.of("Notice-board code", "公告栏二维码"), "/report-code", Permissions.CASE_READ),
            new NavigationEntry(Group.PEOPLE, Text.of("Customers", "客户"), "/customers", Permissions.CUSTOMER_READ),
            new NavigationEntry(Group.PEOPLE, Text.of("Staff", "员工"), "/staff", Permissions.STAFF_MANAGE),
            new NavigationEntry(Group.PEOPLE, Text.of("Away", "缺勤代班"), "/absences", ""),
            new NavigationEntry(Group.PEOPLE, Text.of("Roster", "排班表"), "/roster", ""),
            new NavigationEntry(
                    Group.ESTATE, Text.of("Service mode", "服务模式"), "/settings/mode", Permissions.ESTATE_MANAGE),
            new NavigationEntry(
                    Group.ESTATE, Text.of("Settings", "小区设置"), "/settings/estate", Permissions.ESTATE_MANAGE),
            new NavigationEntry(
                    Group.ESTATE, Text.of("Calendar", "工作日历"), "/settings/calendar", Permissions.ESTATE_MANAGE),
            new NavigationEntry(Group.ESTATE, Text.of("Parameters", "参数"), "/settings/parameters", ""),
            new NavigationEntry(Group.ESTATE, Text.of("Import", "导入"), "/import", Permissions.CASE_IMPORT),
            new NavigationEntry(Group.ESTATE, Text.of("Modules", "模块"), "/settings/modules", Permissions.MODULE_MANAGE),
            new NavigationEntry(
                    Group.ESTATE, Text.of("Journal", "操作日志"), "/settings/journal", Permissions.ESTATE_MANAGE));

    private Navigation() {}

    static List<NavigationEntry> of(Caller caller, List<ModuleDeclaration> modules) {
        List<NavigationEntry> all = new ArrayList<>(CORE);
        modules.forEach(module -> all.addAll(module.navigation()));
        all.removeIf(entry -> !entry.permission().isEmpty() && !caller.may(entry.permission()));
        return List.copyOf(all);
    }
}
