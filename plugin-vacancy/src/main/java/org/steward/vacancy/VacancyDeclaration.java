// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.vacancy.check.CheckKept;
import org.steward.vacancy.check.CheckRules;
import org.steward.vacancy.check.CheckType;
import org.steward.vacancy.defect.DefectRules;
import org.steward.vacancy.defect.DefectType;
import org.steward.vacancy.figure.VacancyIndicators;
import org.steward.vacancy.key.KeyLoanType;
import org.steward.vacancy.key.KeyRules;
import org.steward.vacancy.ledger.LedgerRules;
import org.steward.vacancy.ledger.Meters;
import org.steward.vacancy.ledger.OccupancyFollows;
import org.steward.vacancy.ledger.RenovationBegins;
import org.steward.vacancy.ledger.VacantUnitType;
import org.steward.vacancy.page.KeysPage;
import org.steward.vacancy.page.LedgerPage;
import org.steward.vacancy.round.RoundDuties;
import org.steward.vacancy.round.RoundRules;
import org.steward.vacancy.round.RoundSpread;
import org.steward.vacancy.round.RoundType;
import org.steward.vacancy.viewing.ViewingType;

/** Everything this module contributes. */
final class VacancyDeclaration {
    private VacancyDeclaration() {}

    static ModuleDeclaration of(VacancyTools tools) {
        return ModuleDeclaration.of(
                        "vacancy",
                        Text.of("Vacant units", "空置房管理"),
                        Text.of(
                                "The ledger of vacant units with rounds, meters, keys, viewings and defects.",
                                "空置房台账、巡查、抄表、钥匙、看房与缺陷。"))
                .parameters(parameters())
                .caseTypes(
                        VacantUnitType.declare(),
                        RoundType.declare(),
                        CheckType.declare(),
                        DefectType.declare(),
                        RoundDuties.airingWork(),
                        KeyLoanType.declare(),
                        ViewingType.declare())
                .duties(RoundDuties.monthly(), RoundDuties.halfMonthly(), RoundDuties.weekly(), RoundDuties.airing())
                .notices(notices())
                .indicators(VacancyIndicators.all())
                .pages(new LedgerPage(tools), new KeysPage(tools))
                .subscribers(
                        new OccupancyFollows(tools),
                        new RenovationBegins(tools),
                        new RoundSpread(tools),
                        new CheckKept(tools))
                .navigation(
                        new NavigationEntry(
                                Group.PLACES,
                                Text.of("Vacant units", "空置房台账"),
                                "/m/vacancy/ledger",
                                Permissions.CASE_READ),
                        new NavigationEntry(
                                Group.WORK,
                                Text.of("Keys of vacant units", "空置房钥匙"),
                                "/m/vacancy/keys",
                                Permissions.CASE_WORK),
                        cases(Group.WORK, Text.of("Viewings", "看房"), ViewingType.ID),
                        cases(Group.WORK, Text.of("Defects of vacant units", "空置房缺陷"), DefectType.ID),
                        cases(Group.DUTIES, Text.of("Checks of vacant units", "空置房巡查"), CheckType.ID))
                .build();
    }

    private static NavigationEntry cases(Group group, Text label, String type) {
        return new NavigationEntry(group, label, "/cases?type=" + type, Permissions.CASE_READ);
    }

    private static List<Parameter> parameters() {
        return Stream.of(
                        LedgerRules.parameters(),
                        Meters.parameters(),
                        RoundRules.parameters(),
                        CheckRules.parameters(),
                        DefectRules.parameters(),
                        KeyRules.parameters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<NoticeTemplate> notices() {
        return Stream.of(LedgerRules.notices(), RoundRules.notices(), CheckRules.notices(), KeyRules.notices())
                .flatMap(List::stream)
                .toList();
    }
}
