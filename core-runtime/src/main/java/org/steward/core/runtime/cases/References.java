// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Requester;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** Checks that what a case names exists in its estate. Thread-safe. */
public final class References {
    private final EstateRegister estates;
    private final PeopleRegister people;
    private final StaffRegister staff;

    /** Looks into the registers. */
    public References(EstateRegister estates, PeopleRegister people, StaffRegister staff) {
        this.estates = estates;
        this.people = people;
        this.staff = staff;
    }

    /** A unit, when one is named. */
    void unit(List<Flaw> flaws, String field, String estateId, String unitId) {
        if (!unitId.isEmpty()
                && (unitId.length() > Validity.ID
                        || estates.unit(estateId, unitId).isEmpty())) {
            flaws.add(Refusals.unknownValue(field, unitId));
        }
    }

    /** A customer, when one is named. */
    void party(List<Flaw> flaws, String field, String estateId, String partyId) {
        if (!partyId.isEmpty()
                && (partyId.length() > Validity.ID
                        || people.nameOf(estateId, partyId).isEmpty())) {
            flaws.add(Refusals.unknownValue(field, partyId));
        }
    }

    /** The requester with name and phone of the register, where the request left them out. */
    Requester known(String estateId, Requester asked) {
        if (asked.partyId().isEmpty()
                || !asked.name().isEmpty() && !asked.phone().isEmpty()) {
            return asked;
        }
        return people.contactOf(estateId, asked.partyId())
                .map(contact -> new Requester(
                        asked.partyId(),
                        asked.name().isEmpty() ? contact.name() : asked.name(),
                        asked.phone().isEmpty() ? contact.phone() : asked.phone(),
                        false))
                .orElse(asked);
    }

    /** A member of staff who gets work: must exist and be active. */
    void activeMember(List<Flaw> flaws, String field, String estateId, String staffId) {
        Optional<Staff> member = staffId.length() > Validity.ID ? Optional.empty() : staff.member(estateId, staffId);
        if (member.isEmpty()) {
            flaws.add(Refusals.unknownValue(field, staffId));
        } else if (!member.get().active()) {
            flaws.add(new Flaw(
                    field,
                    "inactive",
                    Text.of("{0} no longer works here", "{0} 已不在岗")
                            .with(member.get().name())));
        }
    }

    /** A team, when one is named. */
    void team(List<Flaw> flaws, String field, String estateId, String teamId) {
        if (!teamId.isEmpty()
                && staff.teams(estateId).stream().noneMatch(team -> team.id().equals(teamId))) {
            flaws.add(Refusals.unknownValue(field, teamId));
        }
    }

    /** The team of a member, or an empty string. */
    String teamOf(String estateId, String staffId) {
        return staff.member(estateId, staffId).map(Staff::team).orElse("");
    }

    /**
     * Every value of a form that names something.
     *
     * @param values checked values
     */
    void form(List<Flaw> flaws, Form form, Map<String, String> values, String estateId) {
        for (Field field : form.fields()) {
            String value = values.getOrDefault(field.name(), "");
            if (!value.isEmpty()) {
                named(flaws, field, value, estateId);
            }
        }
    }

    private void named(List<Flaw> flaws, Field field, String value, String estateId) {
        switch (field.type()) {
            case UNIT -> unit(flaws, field.name(), estateId, value);
            case PARTY -> party(flaws, field.name(), estateId, value);
            case STAFF -> activeMember(flaws, field.name(), estateId, value);
            default -> {}
        }
    }
}
