// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import java.util.List;
import java.util.Set;

import org.steward.core.api.mode.Department;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Roles and departments of a hotel-style estate (H03). */
final class HotelRoles {
    /** Reception. */
    static final String FRONT_OFFICE = "FRONT_OFFICE";

    /** Concierge. */
    static final String CONCIERGE = "CONCIERGE";

    /** Doorman. */
    static final String DOORMAN = "DOORMAN";

    /** Housekeeping. */
    static final String HOUSEKEEPING = "HOUSEKEEPING";

    private HotelRoles() {}

    static List<Role> roles() {
        return List.of(
                new Role(FRONT_OFFICE, Text.of("Front office", "前厅接待"), Set.of(), Set.of(Roles.CSA)),
                new Role(CONCIERGE, Text.of("Concierge", "礼宾员"), Set.of(), Set.of(Roles.CSA)),
                new Role(DOORMAN, Text.of("Doorman", "门童"), Set.of(), Set.of(Roles.GUARD)),
                new Role(HOUSEKEEPING, Text.of("Housekeeping", "客房服务员"), Set.of(), Set.of(Roles.CLEAN)));
    }

    static List<Department> departments() {
        return List.of(
                new Department(
                        "front-office",
                        Text.of("Front office", "前厅部"),
                        Set.of(FRONT_OFFICE, CONCIERGE, DOORMAN),
                        Text.of("Reception, concierge and doormen, day and night.", "接待、礼宾和门童，昼夜服务。")),
                new Department(
                        "housekeeping",
                        Text.of("Housekeeping", "客房部"),
                        Set.of(HOUSEKEEPING),
                        Text.of("Rooms, linen, public areas.", "客房、布草和公共区域。")),
                new Department(
                        "engineering",
                        Text.of("Engineering", "工程部"),
                        Set.of(Roles.TECH),
                        Text.of("Repairs and equipment.", "维修和设备。")),
                new Department(
                        "security",
                        Text.of("Security", "安保部"),
                        Set.of(Roles.GUARD, Roles.GCAP),
                        Text.of("Posts and patrols.", "岗位和巡逻。")));
    }
}
