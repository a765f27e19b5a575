// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.Clock;
import java.time.LocalDate;

import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;

/** A command that counts from today in the estate's zone. */
abstract class Today extends CommandLine {
    @Reference
    private EstateRegister estates;

    @Reference
    private Clock clock;

    /** The day it is in the caller's estate. */
    final LocalDate today(Caller caller) {
        return LocalDate.ofInstant(clock.instant(), estates.zone(caller.estateId()));
    }
}
