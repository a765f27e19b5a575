// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.time.Clock;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.parameter.Parameters;

/** What the rooms of this module work with. Immutable and thread-safe. */
public record AssessmentTools(
        CaseDesk desk, CaseReader reader, Parameters parameters, EstateRegister estates, Clock clock) {}
