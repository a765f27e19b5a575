// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.presence.Presence;

/** What the rooms of modes work with. Immutable and thread-safe. */
record ModeTools(
        Transactions transactions,
        Clock clock,
        ModuleRegistry modules,
        EstateRegister estates,
        StaffRegister staff,
        Parameters parameters,
        Presence presence) {

    ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }

    /** Id of the mode the estate runs in, or an empty string. */
    String modeId(String estateId) {
        return estates.estate(estateId).map(Estate::mode).orElse("");
    }

    /** The module that declares a mode and is enabled for the estate. */
    Optional<ModuleDeclaration> moduleOf(String estateId, String modeId) {
        return modeId.isEmpty()
                ? Optional.empty()
                : modules.enabled(estateId).stream()
                        .filter(module -> mode(module, modeId).isPresent())
                        .findFirst();
    }

    static Optional<ServiceMode> mode(ModuleDeclaration module, String modeId) {
        return module.modes().stream().filter(mode -> mode.id().equals(modeId)).findFirst();
    }
}
