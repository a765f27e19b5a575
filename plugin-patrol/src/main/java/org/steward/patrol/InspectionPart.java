// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import org.steward.core.api.module.ModuleBuilder;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.figure.PatrolIndicators;
import org.steward.patrol.finding.FindingRules;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.finding.FindingsPage;
import org.steward.patrol.finding.RepeatedFindings;
import org.steward.patrol.handover.HandoverPage;
import org.steward.patrol.handover.HandoverRules;
import org.steward.patrol.handover.HandoverType;
import org.steward.patrol.handover.MattersCarried;
import org.steward.patrol.handover.SummaryMade;
import org.steward.patrol.handover.SummaryType;
import org.steward.patrol.incident.GraveIncidents;
import org.steward.patrol.incident.IncidentRules;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.incident.IncidentWall;
import org.steward.patrol.incident.IncidentsPage;
import org.steward.patrol.round.RoundDelegated;
import org.steward.patrol.round.RoundDuties;
import org.steward.patrol.round.RoundRules;
import org.steward.patrol.round.RoundScored;
import org.steward.patrol.round.RoundType;
import org.steward.patrol.round.RoundsPage;
import org.steward.patrol.visitor.GatePage;
import org.steward.patrol.visitor.GateRules;
import org.steward.patrol.visitor.GoodsPage;
import org.steward.patrol.visitor.GoodsType;
import org.steward.patrol.visitor.VisitorType;

/** What rounds, findings, incidents, the gate and the hand-over book contribute to the module. */
final class InspectionPart {
    private InspectionPart() {}

    static ModuleBuilder declare(ModuleBuilder module, PatrolTools tools) {
        return module.caseTypes(RoundType.all())
                .caseTypes(
                        FindingType.declare(),
                        IncidentType.declare(),
                        VisitorType.declare(),
                        GoodsType.declare(),
                        HandoverType.declare(),
                        SummaryType.declare())
                .parameters(RoundRules.parameters())
                .parameters(FindingRules.parameters())
                .parameters(IncidentRules.parameters())
                .parameters(GateRules.parameters())
                .parameters(HandoverRules.parameters())
                .notices(RoundRules.notices())
                .notices(FindingRules.notices())
                .notices(IncidentRules.notices())
                .notices(GateRules.notices())
                .notices(HandoverRules.notices())
                .duties(new RoundDuties(tools).all())
                .duties(HandoverType.duty(), SummaryType.duty())
                .prints(FindingRules.notice())
                .indicators(PatrolIndicators.all())
                .subscribers(
                        new RoundScored(tools),
                        new RoundDelegated(tools),
                        new RepeatedFindings(tools),
                        new GraveIncidents(tools),
                        new MattersCarried(tools),
                        new SummaryMade(tools))
                .pages(
                        new RoundsPage(tools),
                        new FindingsPage(tools),
                        new IncidentsPage(tools),
                        new IncidentWall(tools),
                        new GatePage(tools),
                        new GoodsPage(tools),
                        new HandoverPage(tools))
                .navigation(
                        page(Group.DUTIES, Text.of("Today's rounds", "今日巡查"), "rounds", Permissions.CASE_READ),
                        page(Group.DUTIES, Text.of("Hand-over book", "交接班簿"), "handover", Permissions.CASE_WORK),
                        page(Group.WORK, Text.of("Findings", "不合格项"), "findings", Permissions.CASE_READ),
                        page(Group.WORK, Text.of("Incidents", "突发事件"), "incidents", Permissions.CASE_WORK),
                        page(Group.PLACES, Text.of("Incident wall", "突发事件大屏"), "incident-wall", Permissions.CASE_READ),
                        page(Group.PEOPLE, Text.of("Gate: visitors", "门岗访客"), "gate", Permissions.CASE_WORK),
                        page(Group.PEOPLE, Text.of("Gate: goods", "物品放行"), "goods", Permissions.CASE_WORK));
    }

    private static NavigationEntry page(Group group, Text label, String path, String permission) {
        return new NavigationEntry(group, label, "/m/patrol/" + path, permission);
    }
}
