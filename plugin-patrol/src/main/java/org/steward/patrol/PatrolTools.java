// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;

/** What the rooms of this module work with. Immutable and thread-safe. */
public record PatrolTools(
        CaseDesk desk,
        CaseReader reader,
        CaseTypes types,
        AttachmentStore attachments,
        Parameters parameters,
        EstateRegister estates,
        StaffRegister staff,
        DutyDesk duties,
        Transactions transactions,
        Clock clock) {
    /** The time zone of an estate. */
    public ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }

    /** The day it is in an estate. */
    public LocalDate today(String estateId) {
        return LocalDate.ofInstant(clock.instant(), zone(estateId));
    }

    /** What colleagues call a member: the name, else the id; a dash for nobody. */
    public String name(String estateId, String staffId) {
        return staffId.isEmpty()
                ? "–"
                : staff.member(estateId, staffId).map(Staff::name).orElse(staffId);
    }
}
