// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk;

import java.time.Clock;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;

/** What the rooms of the front desk work with. Immutable and thread-safe. */
public record FrontdeskTools(
        CaseDesk desk,
        CaseReader reader,
        CaseTypes types,
        Parameters parameters,
        StaffRegister staff,
        EstateRegister estates,
        Transactions transactions,
        Clock clock) {}
