// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Clock;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.store.Transactions;

/** What counting needs. Immutable. */
record CountingTools(
        Transactions transactions,
        Journal journal,
        ModuleRegistry modules,
        EstateRegister estates,
        Recounting recounting,
        Clock clock) {}
