// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.duty;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.presence.Presence;

/** What the rooms of duties work with. Immutable and thread-safe. */
record DutyTools(
        Transactions transactions,
        Journal journal,
        EstateRegister estates,
        ModuleRegistry modules,
        Parameters parameters,
        CaseDesk desk,
        StaffRegister staff,
        Presence presence) {}
