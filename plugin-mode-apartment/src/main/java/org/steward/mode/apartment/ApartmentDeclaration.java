// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.apartment;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.Channel;
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

/** Everything the apartment-style mode contributes. */
final class ApartmentDeclaration {
    /** Leasing. */
    static final String LEASING = "LEASING";

    private static final int UNITS_PER_ASSISTANT = 300;
    private static final int AREA_PER_ASSISTANT = 40_000;

    private ApartmentDeclaration() {}

    static ModuleDeclaration declare() {
        return ModuleDeclaration.of(
                        "mode-apartment",
                        Text.of("Apartment-style mode", "公寓式服务模式"),
                        Text.of("One counter for everything, leasing and turnovers.", "一站式前台、租赁和退房周转。"))
                .roles(List.of(new Role(LEASING, Text.of("Leasing", "租赁专员"), Set.of(), Set.of(Roles.CSA))))
                .parameters(parameters())
                .caseTypes(LeaseType.declare(), RentReminderType.declare(), TurnoverType.declare())
                .notices(List.of(
                        told(
                                "lease-ends",
                                Text.of("A lease ends soon: {number}", "租约即将到期：{number}"),
                                Recipient.REQUESTER),
                        told("rent-first", Text.of("Your rent is due", "租金缴纳提醒"), Recipient.REQUESTER),
                        told("rent-second", Text.of("Your rent is overdue", "租金逾期提醒"), Recipient.REQUESTER),
                        told(
                                "rent-third",
                                Text.of("Your rent is overdue: last reminder", "租金逾期最后提醒"),
                                Recipient.MANAGER)))
                .modes(new ServiceMode(
                        "apartment",
                        Text.of("Apartment-style", "公寓式"),
                        Text.of(
                                "For rental and ordinary blocks: a counter, a hotline and a duty desk at night.",
                                "适用于租赁公寓和普通住宅：前台、热线和夜间值班。"),
                        Text.of("Villas that need personal care.", "需要专属服务的别墅。"),
                        ApartmentFigures.all(),
                        departments(),
                        channels(),
                        new Counter(),
                        ApartmentDeclaration::needed))
                .build();
    }

    private static NoticeTemplate told(String id, Text subject, Recipient whom) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}. See {link}", "{summary}。详见 {link}"),
                Set.of(whom, Recipient.RESPONSIBLE));
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.list(
                        Counter.WORDS,
                        Text.of("Words that send a request to leasing", "转租赁专员的关键词"),
                        "lease;rent;tenancy;租约;租赁;租金;退租",
                        "CV"),
                Parameter.limit("apartment.leaseSigned", Text.of("Lease signed", "签约时限"), "7 d", "CV"),
                Parameter.limit(
                        "apartment.leaseEnds", Text.of("Lease renewed or ended", "租约续签或到期处理时限"), "same day", "CV"),
                Parameter.limit("apartment.reminderStep", Text.of("Between two rent reminders", "催缴间隔"), "7 d", "CV"),
                Parameter.limit(
                        "apartment.turnoverInspected", Text.of("Flat inspected after move-out", "退房查验时限"), "1 d", "CV"),
                Parameter.limit(
                        "apartment.turnoverReady", Text.of("Flat ready for the next tenant", "房屋整备时限"), "5 d", "CV"));
    }

    private static List<Department> departments() {
        return List.of(
                new Department(
                        "resident-services",
                        Text.of("Resident services", "住户服务部"),
                        Set.of(Roles.CSA, Roles.CSO),
                        Text.of("The counter and the hotline.", "前台和热线。")),
                new Department(
                        "leasing",
                        Text.of("Leasing", "租赁部"),
                        Set.of(LEASING),
                        Text.of("Leases, rents, viewings.", "租约、租金和看房。")),
                new Department(
                        "engineering", Text.of("Engineering", "工程部"), Set.of(Roles.TECH), Text.of("Repairs.", "维修。")),
                new Department(
                        "security",
                        Text.of("Security", "安保部"),
                        Set.of(Roles.GUARD, Roles.GCAP),
                        Text.of("Gates and nights.", "门岗和夜间值守。")));
    }

    private static List<ModeChannel> channels() {
        return List.of(
                new ModeChannel(Channel.COUNTER, Text.of("Counter", "前台"), Text.of("08:30-18:30", "08:30-18:30")),
                new ModeChannel(Channel.HOTLINE, Text.of("Hotline", "服务热线"), Text.of("day and night", "全天")),
                new ModeChannel(Channel.APP, Text.of("App", "手机应用"), Text.of("day and night", "全天")),
                new ModeChannel(Channel.PHONE, Text.of("Duty desk", "值班电话"), Text.of("at night", "夜间")));
    }

    static List<StaffingNeed> needed(EstateSize size) {
        int byUnits = up(size.units(), UNITS_PER_ASSISTANT);
        int byArea = up(size.area().intValue(), AREA_PER_ASSISTANT);
        return List.of(new StaffingNeed(
                Roles.CSA,
                "",
                Math.max(byUnits, byArea),
                Text.of(
                                "{0} units, one for each {1}; {2} m², one for each {3}",
                                "{0} 户，每 {1} 户 1 人；{2} 平方米，每 {3} 平方米 1 人")
                        .with(size.units(), UNITS_PER_ASSISTANT, size.area().intValue(), AREA_PER_ASSISTANT)));
    }

    private static int up(int number, int each) {
        return (number + each - 1) / each;
    }
}
