// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.butler;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.mode.Department;
import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.ModeChannel;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Everything the butler-style mode contributes. */
final class ButlerDeclaration {
    /** Butler. */
    static final String BUTLER = "BUTLER";

    /** Lead of the butlers. */
    static final String BUTLER_LEAD = "BUTLER_LEAD";

    private static final int UNITS_PER_BUTLER = 150;

    private ButlerDeclaration() {}

    static ModuleDeclaration declare() {
        return ModuleDeclaration.of(
                        "mode-butler",
                        Text.of("Butler-style mode", "东方管家式服务模式"),
                        Text.of("One named butler for each household, with deputies.", "每户一位专属管家，并设副手。"))
                .roles(List.of(
                        new Role(BUTLER, Text.of("Butler", "管家"), Set.of(), Set.of(Roles.CSA)),
                        new Role(
                                BUTLER_LEAD,
                                Text.of("Lead of the butlers", "管家主管"),
                                Set.of(),
                                Set.of(BUTLER, Roles.CSO))))
                .parameters(parameters())
                .caseTypes(AssignmentType.declare(), ProfileType.declare(), ContactType.declare(), PatrolType.declare())
                .duties(DutyPlan.of(
                                "area-patrol",
                                Text.of("Daily round of the butlers", "管家每日巡视"),
                                "FREQ=DAILY",
                                PatrolType.ID,
                                Text.of("Round: {0}, {1}", "巡视：{0}，{1}"),
                                BUTLER)
                        .openedAt(java.time.LocalTime.of(8, 0))
                        .atPlaces("butler.areas"))
                .notices(List.of(new NoticeTemplate(
                        "butler-card",
                        Text.of("Your butler", "您的专属管家"),
                        Text.of("{summary}. The name card: {link}", "{summary}。管家名片：{link}"),
                        Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE))))
                .modes(new ServiceMode(
                        "butler",
                        Text.of("Butler-style", "东方管家式"),
                        Text.of(
                                "For villas and high-end homes: one butler is the single contact of each household.",
                                "适用于别墅和高端住宅：每户由一位管家统一对接。"),
                        Text.of("Few staff for many homes, or where prices matter most.", "人员密度低或价格敏感的项目。"),
                        ButlerFigures.all(),
                        departments(),
                        channels(),
                        new UnitsButler(),
                        ButlerDeclaration::needed))
                .build();
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.integer(
                        LoadLimit.MAX_UNITS,
                        Text.of("Households of one butler at most", "每位管家最多户数"),
                        UNITS_PER_BUTLER,
                        "",
                        1,
                        1000,
                        "H04, CV"),
                Parameter.list("butler.areas", Text.of("Areas of the daily round", "每日巡视区域"), "Garden 园区", "H04"),
                Parameter.limit(
                        "butler.assignWithin", Text.of("Butler introduced to the household", "管家上门见面时限"), "3 d", "H04"),
                Parameter.limit("butler.profileWithin", Text.of("Consent asked for", "征求同意时限"), "14 d", "CV"),
                Parameter.limit("butler.contactWithin", Text.of("Contact recorded", "联系记录时限"), "1 d", "A12"),
                Parameter.limit("butler.patrolWithin", Text.of("Round made", "巡视完成时限"), "at 20:00", "H04"));
    }

    private static List<Department> departments() {
        return List.of(
                new Department(
                        "butlers",
                        Text.of("Butlers", "管家部"),
                        Set.of(BUTLER, BUTLER_LEAD),
                        Text.of("The single contact of each household.", "每户的统一联系人。")),
                new Department(
                        "centre",
                        Text.of("Service centre", "服务中心"),
                        Set.of(Roles.CSA, Roles.CSO),
                        Text.of("Back office and fallback.", "后台支持和备岗。")),
                new Department(
                        "technical",
                        Text.of("Technical crew", "工程部"),
                        Set.of(Roles.TECH),
                        Text.of("Repairs behind the butlers.", "为管家提供维修支持。")),
                new Department(
                        "security",
                        Text.of("Security", "安保部"),
                        Set.of(Roles.GUARD, Roles.GCAP),
                        Text.of("Gates and patrols.", "门岗和巡逻。")));
    }

    private static List<ModeChannel> channels() {
        return List.of(
                new ModeChannel(
                        Channel.PHONE,
                        Text.of("The butler's direct line", "管家直线"),
                        Text.of("08:00-20:00, deputy at night", "08:00-20:00，夜间由副手值守")),
                new ModeChannel(
                        Channel.CHAT,
                        Text.of("Chat with the butler", "管家微信"),
                        Text.of("5 min by day, 15 min at night", "白天 5 分钟、夜间 15 分钟内答复")),
                new ModeChannel(Channel.HOTLINE, Text.of("Hotline", "服务热线"), Text.of("day and night", "全天")),
                new ModeChannel(
                        Channel.COUNTER, Text.of("Service centre", "服务中心"), Text.of("08:30-18:30", "08:30-18:30")));
    }

    static List<StaffingNeed> needed(EstateSize size) {
        return List.of(
                new StaffingNeed(
                        BUTLER,
                        "",
                        (size.units() + UNITS_PER_BUTLER - 1) / UNITS_PER_BUTLER,
                        Text.of("{0} households, one for each {1}", "{0} 户，每 {1} 户 1 人")
                                .with(size.units(), UNITS_PER_BUTLER)),
                new StaffingNeed(BUTLER_LEAD, "", size.units() > 0 ? 1 : 0, Text.of("one for the estate", "每个项目 1 人")));
    }
}
