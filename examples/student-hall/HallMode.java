// SPDX-License-Identifier: Apache-2.0
package org.steward.studenthall;

import java.util.List;
import java.util.Set;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.mode.Department;
import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.ModeChannel;
import org.steward.core.api.mode.ModeValue;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** The service mode of a hall of residence (学生公寓): wardens by shifts, a hall office for contracts. */
final class HallMode {
    static final String ID = "student-hall";
    static final String WARDEN = "HALL_WARDEN";
    static final String OFFICE = "HALL_OFFICE";

    private static final int ROOMS_PER_WARDEN = 120;

    private HallMode() {}

    static List<Role> roles() {
        return List.of(
                new Role(WARDEN, Text.of("Hall warden", "宿管员"), Set.of(), Set.of(Roles.CSA)),
                new Role(OFFICE, Text.of("Hall office", "公寓办公室"), Set.of(), Set.of(Roles.CSA)));
    }

    static ServiceMode declare() {
        return new ServiceMode(
                ID,
                Text.of("Student hall", "学生公寓式"),
                Text.of("For halls of residence: a warden day and night.", "适用于学生公寓：宿管员全天值守。"),
                Text.of("Families and owners.", "家庭和业主自住。"),
                List.of(
                        new ModeValue("service.firstAction", "20 min", "hall rules"),
                        new ModeValue("service.urgentOnSite", "10 min", "hall rules"),
                        new ModeValue("service.otherDone", "1 d", "hall rules"),
                        new ModeValue("counter.hours", "06:00-23:00", "hall rules")),
                List.of(
                        new Department(
                                "wardens",
                                Text.of("Wardens", "宿管组"),
                                Set.of(WARDEN),
                                Text.of("The desk at the door.", "门口值班台。")),
                        new Department(
                                "office",
                                Text.of("Hall office", "公寓办公室"),
                                Set.of(OFFICE),
                                Text.of("Contracts and rooms.", "合同和房间。"))),
                List.of(
                        new ModeChannel(
                                Channel.COUNTER, Text.of("Warden's desk", "宿管值班台"), Text.of("06:00-23:00", "06:00-23:00")),
                        new ModeChannel(
                                Channel.CHAT, Text.of("Hall chat", "公寓群"), Text.of("day and night", "全天"))),
                new HallRouting(),
                HallMode::needed);
    }

    static List<StaffingNeed> needed(EstateSize size) {
        int count = (size.units() + ROOMS_PER_WARDEN - 1) / ROOMS_PER_WARDEN;
        return List.of("EARLY", "MIDDLE", "NIGHT").stream()
                .map(shift -> new StaffingNeed(
                        WARDEN,
                        shift,
                        count,
                        Text.of("{0} rooms, one for each {1}", "{0} 间，每 {1} 间 1 人")
                                .with(size.units(), ROOMS_PER_WARDEN)))
                .toList();
    }
}
