// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.board.CommandCentrePage;
import org.steward.frontdesk.bulletin.AnnouncementType;
import org.steward.frontdesk.bulletin.BulletinPage;
import org.steward.frontdesk.bulletin.BulletinRules;
import org.steward.frontdesk.call.BreachTold;
import org.steward.frontdesk.call.BreachType;
import org.steward.frontdesk.call.CallRules;
import org.steward.frontdesk.call.CallType;
import org.steward.frontdesk.call.UnattendedCalls;
import org.steward.frontdesk.counter.CounterPage;
import org.steward.frontdesk.counter.CounterVisitType;
import org.steward.frontdesk.figure.FrontdeskIndicators;
import org.steward.frontdesk.firstasked.FirstAskedBreaches;
import org.steward.frontdesk.firstasked.FirstAskedRules;
import org.steward.frontdesk.firstasked.FirstAskedType;
import org.steward.frontdesk.guided.GuidedRules;
import org.steward.frontdesk.guided.GuidedVisitType;
import org.steward.frontdesk.request.RequestRules;
import org.steward.frontdesk.request.RequestType;
import org.steward.frontdesk.standard.ServiceStandard;
import org.steward.frontdesk.standing.DocumentCheckType;
import org.steward.frontdesk.standing.DocumentsPage;
import org.steward.frontdesk.standing.GreetingFindings;
import org.steward.frontdesk.standing.PostDuties;
import org.steward.frontdesk.standing.PostRules;
import org.steward.frontdesk.standing.SpotCheckType;

/** Everything the front desk contributes. */
final class FrontdeskDeclaration {
    private FrontdeskDeclaration() {}

    static ModuleDeclaration of(FrontdeskTools tools) {
        return ModuleDeclaration.of(
                        "frontdesk",
                        Text.of("Front desk", "客服前台"),
                        Text.of(
                                "One stop, first asked, greeting, standing, guided visits, and the command centre.",
                                "一站式、首问负责、迎候、站立、引导服务，以及信息指挥中心。"))
                .parameters(parameters())
                .caseTypes(
                        RequestType.declare(),
                        CallType.declare(),
                        BreachType.declare(),
                        CounterVisitType.declare(),
                        FirstAskedType.declare(),
                        PostDuties.greeting(),
                        PostDuties.standing(),
                        DocumentCheckType.declare(),
                        SpotCheckType.declare(),
                        GuidedVisitType.declare(),
                        AnnouncementType.declare())
                .duties(
                        PostDuties.residentialGreeting(),
                        PostDuties.officeGreeting(),
                        PostDuties.gatePost(),
                        PostDuties.barrierPost(),
                        SpotCheckType.duty())
                .notices(notices())
                .indicators(FrontdeskIndicators.all(tools))
                .subscribers(
                        new UnattendedCalls(tools),
                        new BreachTold(tools),
                        new FirstAskedBreaches(tools),
                        new GreetingFindings(tools))
                .pages(
                        new CounterPage(tools),
                        new DocumentsPage(tools),
                        new CommandCentrePage(tools),
                        new BulletinPage(tools))
                .navigation(
                        entry(Group.WORK, Text.of("Counter", "前台叫号"), "counter", Permissions.CASE_WORK),
                        entry(Group.WORK, Text.of("Command centre", "指挥中心"), "command-centre", Permissions.CASE_READ),
                        entry(Group.WORK, Text.of("Bulletin board", "公告栏"), "bulletin", Permissions.CASE_READ),
                        entry(Group.DUTIES, Text.of("Papers at the gate", "证件核验"), "documents", Permissions.CASE_WORK))
                .build();
    }

    private static NavigationEntry entry(Group group, Text label, String page, String permission) {
        return new NavigationEntry(group, label, "/m/frontdesk/" + page, permission);
    }

    private static List<Parameter> parameters() {
        return Stream.of(
                        RequestRules.parameters(),
                        CallRules.parameters(),
                        FirstAskedRules.parameters(),
                        PostRules.parameters(),
                        GuidedRules.parameters(),
                        BulletinRules.parameters(),
                        ServiceStandard.parameters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<NoticeTemplate> notices() {
        return Stream.of(
                        RequestRules.notices(),
                        List.of(BreachType.notice()),
                        FirstAskedRules.notices(),
                        PostRules.notices(),
                        GuidedRules.notices(),
                        BulletinRules.notices())
                .flatMap(List::stream)
                .toList();
    }
}
