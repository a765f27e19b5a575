// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.duty.DutyWork;
import org.steward.core.api.form.Field;
import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.ModeChannel;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Everything the hotel-style mode contributes. */
final class HotelDeclaration {
    private static final int UNITS_PER_CLERK = 150;
    private static final int ROOMS_PER_HOUSEKEEPER = 12;
    private static final List<String> SHIFTS = List.of("EARLY", "MIDDLE", "NIGHT");

    private HotelDeclaration() {}

    static ModuleDeclaration declare() {
        return ModuleDeclaration.of(
                        "mode-hotel",
                        Text.of("Hotel-style mode", "酒店式服务模式"),
                        Text.of("A desk in shifts, housekeeping, stays and wake-up calls.", "轮班前台、客房服务、住客和叫醒。"))
                .roles(HotelRoles.roles())
                .parameters(parameters())
                .caseTypes(
                        StayType.declare(),
                        RoomType.declare(),
                        HousekeepingType.declare(),
                        WakeUpCallType.declare(),
                        DutyWork.of("desk-shift", "DSK", Text.of("Desk shift", "前厅当班"), Text.of("Desk shifts", "前厅当班"))
                                .by(HotelRoles.FRONT_OFFICE)
                                .plannedBy(Roles.CSO)
                                .checkedInWithin("hotel.shiftTolerance")
                                .leftWithin("hotel.shiftLeave")
                                .reporting(Field.longText("handOver", Text.of("Handed over to the next shift", "交接事项"))
                                        .mandatory())
                                .tellingMissed("desk-shift-missed")
                                .build())
                .duties(
                        DutyPlan.of(
                                        "desk-shift",
                                        Text.of("Desk of the shift", "前厅当班"),
                                        "FREQ=DAILY",
                                        "desk-shift",
                                        Text.of("Desk: {1} {2}", "前厅：{1} {2}"),
                                        HotelRoles.FRONT_OFFICE)
                                .within("hotel.deskWindows"),
                        DutyPlan.of(
                                        "housekeeping-round",
                                        Text.of("Housekeeping of public areas", "公共区域清洁"),
                                        "FREQ=DAILY",
                                        HousekeepingType.ID,
                                        Text.of("Public areas, {1}", "公共区域，{1}"),
                                        HotelRoles.HOUSEKEEPING)
                                .openedAt(java.time.LocalTime.of(7, 0)))
                .notices(List.of(
                        missed("desk-shift-missed", Text.of("The desk is empty: {number}", "前厅无人当班：{number}")),
                        missed("wake-up-missed", Text.of("A wake-up call was missed: {number}", "叫醒服务漏叫：{number}"))))
                .modes(mode())
                .build();
    }

    private static NoticeTemplate missed(String id, Text subject) {
        return new NoticeTemplate(
                id,
                subject,
                Text.of("{summary}", "{summary}"),
                Set.of(Recipient.ASSIGNEE, Recipient.SUPERVISOR, Recipient.MANAGER));
    }

    private static List<Parameter> parameters() {
        return List.of(
                Parameter.windows(
                        "hotel.deskWindows",
                        Text.of("Shifts of the desk", "前厅班次时段"),
                        "06:00-14:00;14:00-22:00;22:00-06:00",
                        "S1, H03"),
                Parameter.limit("hotel.shiftTolerance", Text.of("Desk: check-in", "前厅到岗宽限"), "5 min", "CV"),
                Parameter.limit("hotel.shiftLeave", Text.of("Desk: handed over", "前厅交班时限"), "30 min", "CV"),
                Parameter.limit(
                        "hotel.arriveWithin",
                        Text.of("Guest checked in after the agreed arrival", "约定到店后办理入住时限"),
                        "15 min",
                        "CV"),
                Parameter.limit(
                        "hotel.courtesyWithin", Text.of("Courtesy call during the stay", "住店期间问候时限"), "24 h", "CV"),
                Parameter.limit(
                        "hotel.checkOutWithin",
                        Text.of("Checked out after the agreed departure", "约定离店后结账时限"),
                        "30 min",
                        "CV"),
                Parameter.limit("hotel.cleanWithin", Text.of("Room cleaned", "空房清洁时限"), "4 h", "CV"),
                Parameter.limit("hotel.inRoomWithin", Text.of("Housekeeping done", "客房服务完成时限"), "4 h", "CV"),
                Parameter.limit("hotel.outOfOrderWithin", Text.of("Room out of order mended", "维修房修复时限"), "1 d", "ST5"),
                Parameter.limit("hotel.wakeUpWithin", Text.of("Wake-up call after its time", "叫醒误差时限"), "5 min", "CV"));
    }

    private static ServiceMode mode() {
        Text always = Text.of("day and night", "全天");
        return new ServiceMode(
                "hotel",
                Text.of("Hotel-style", "酒店式"),
                Text.of(
                        "For furnished apartments and offices with suites: a desk day and night, housekeeping.",
                        "适用于酒店式公寓和带套房的写字楼：全天前台和客房服务。"),
                Text.of("Homes that only their owners use, or where fees are low.", "纯业主自住或物业费较低的项目。"),
                HotelFigures.all(),
                HotelRoles.departments(),
                List.of(
                        new ModeChannel(Channel.COUNTER, Text.of("Front desk", "前台"), always),
                        new ModeChannel(Channel.PHONE, Text.of("In-house phone", "内线电话"), always),
                        new ModeChannel(Channel.VISIT, Text.of("Concierge", "礼宾部"), always),
                        new ModeChannel(Channel.APP, Text.of("App", "手机应用"), always)),
                new ShiftDesk(),
                HotelDeclaration::needed);
    }

    static List<StaffingNeed> needed(EstateSize size) {
        List<StaffingNeed> needs = new java.util.ArrayList<>();
        int clerks = 2 * up(size.units(), UNITS_PER_CLERK);
        SHIFTS.forEach(shift -> {
            needs.add(new StaffingNeed(
                    HotelRoles.FRONT_OFFICE,
                    shift,
                    clerks,
                    Text.of("{0} units, two for each {1}", "{0} 户，每 {1} 户 2 人").with(size.units(), UNITS_PER_CLERK)));
            needs.add(new StaffingNeed(
                    HotelRoles.DOORMAN,
                    shift,
                    size.buildings(),
                    Text.of("{0} lobbies, one each", "{0} 个大堂，各 1 人").with(size.buildings())));
        });
        needs.add(new StaffingNeed(
                HotelRoles.HOUSEKEEPING,
                "",
                up(size.occupied(), ROOMS_PER_HOUSEKEEPER),
                Text.of("{0} rooms, one for each {1}", "{0} 间房，每 {1} 间 1 人")
                        .with(size.occupied(), ROOMS_PER_HOUSEKEEPER)));
        return needs;
    }

    private static int up(int number, int each) {
        return (number + each - 1) / each;
    }
}
