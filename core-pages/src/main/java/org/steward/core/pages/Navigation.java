// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.List;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/** The navigation of a person: the core's entries, then those of the enabled modules, without what they may not see. */
final class Navigation {
    private static final List<NavigationEntry> CORE = List.of(
            new NavigationEntry(Group.WORK, Text.of("Work list", "工作清单"), "/", ""),
            new NavigationEntry(Group.WORK, Text.of("Cases", "工单"), "/cases", ""),
            new NavigationEntry(Group.WORK, Text.of("Board", "看板"), "/cases/board", ""),
            new NavigationEntry(Group.WORK, Text.of("Call-backs", "回访"), "/callbacks", "case.work"),
            new NavigationEntry(Group.WORK, Text.of("Notices", "通知"), "/notices", ""));

    private Navigation() {}

    static List<NavigationEntry> of(Caller caller, List<ModuleDeclaration> modules) {
        List<NavigationEntry> all = new ArrayList<>(CORE);
        modules.forEach(module -> all.addAll(module.navigation()));
        all.removeIf(entry -> !entry.permission().isEmpty() && !caller.may(entry.permission()));
        return List.copyOf(all);
    }
}
