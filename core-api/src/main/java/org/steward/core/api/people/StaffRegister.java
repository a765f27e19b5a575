// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;

/** Staff, roles and teams of an estate. Writes need {@code staff.manage}. Thread-safe. */
@ProviderType
public interface StaffRegister {
    /** All members of the estate, active first, then by name. */
    List<Staff> staff(String estateId);

    /** One member. */
    Optional<Staff> member(String estateId, String staffId);

    /**
     * Adds or changes a member.
     *
     * @param password the new password, 10-200 characters, or an empty string to keep the present one; the platform
     *     itself may add a member without one, who cannot sign in until one is set
     */
    Outcome<Staff> put(Caller caller, Staff staff, String password);

    /** Changes the caller's own password after checking the old one. */
    Outcome<Staff> changeOwnPassword(Caller caller, String oldPassword, String newPassword);

    /** Changes the caller's own language. */
    Outcome<Staff> changeOwnLanguage(Caller caller, org.steward.core.api.text.Language language);

    /** All roles known here: the platform's (domain 1.1) and those of enabled modules, by code. */
    List<Role> roles(String estateId);

    /** Teams by id. */
    List<Team> teams(String estateId);

    /** Adds or replaces a team. */
    Outcome<Team> put(Caller caller, Team team);

    /** Acts as a member: the caller with roles and permissions resolved; empty when unknown or inactive. */
    Optional<Caller> caller(String estateId, String staffId);
}
