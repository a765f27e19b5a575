// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.renovation.deposit.DepositPage;
import org.steward.renovation.figure.RenovationIndicators;
import org.steward.renovation.page.PassesPage;
import org.steward.renovation.page.SitesPage;
import org.steward.renovation.page.UnitsPage;
import org.steward.renovation.pass.FirmType;
import org.steward.renovation.pass.PassRules;
import org.steward.renovation.pass.PassType;
import org.steward.renovation.patrol.PatrolPlan;
import org.steward.renovation.patrol.PatrolType;
import org.steward.renovation.print.RenovationPrints;
import org.steward.renovation.site.NeighbourComplaints;
import org.steward.renovation.site.PatrolRecords;
import org.steward.renovation.site.PermitReminder;
import org.steward.renovation.site.SiteRecords;
import org.steward.renovation.violation.ViolationRules;
import org.steward.renovation.violation.ViolationType;
import org.steward.renovation.works.RenovationRules;
import org.steward.renovation.works.RenovationType;

/** Everything the module contributes. */
final class RenovationDeclaration {
    private RenovationDeclaration() {}

    static ModuleDeclaration of(RenovationTools tools) {
        return ModuleDeclaration.of(
                        "renovation",
                        Text.of("Renovation", "装修管理"),
                        Text.of(
                                "Renovation as a supervised permit: approval, deposit, permit, patrol, acceptance.",
                                "装修全过程监管：申报、审批、押金、许可、巡查、违章、验收。"))
                .parameters(Stream.of(RenovationRules.parameters(), ViolationRules.parameters())
                        .flatMap(List<Parameter>::stream)
                        .toList())
                .caseTypes(
                        RenovationType.declare(),
                        ViolationType.declare(),
                        PatrolType.declare(),
                        PassType.declare(),
                        FirmType.declare())
                .duties(PatrolType.duty(new PatrolPlan(tools)))
                .notices(Stream.of(RenovationRules.notices(), ViolationRules.notices(), PassRules.notices())
                        .flatMap(List<NoticeTemplate>::stream)
                        .toList())
                .indicators(RenovationIndicators.all())
                .prints(RenovationPrints.all())
                .subscribers(
                        new SiteRecords(tools),
                        new PatrolRecords(tools),
                        new NeighbourComplaints(tools),
                        new PermitReminder(tools))
                .pages(new SitesPage(tools), new UnitsPage(tools), new PassesPage(tools), new DepositPage(tools))
                .navigation(
                        entry(Group.WORK, Text.of("Renovation sites", "装修现场"), "sites"),
                        entry(Group.PLACES, Text.of("Units under renovation", "装修房屋"), "units"),
                        entry(Group.WORK, Text.of("Expiring passes", "到期出入证"), "passes"),
                        entry(Group.WORK, Text.of("Deposits", "装修押金"), "deposits"))
                .build();
    }

    private static NavigationEntry entry(Group group, Text label, String page) {
        return new NavigationEntry(group, label, "/m/renovation/" + page, Permissions.CASE_READ);
    }
}
