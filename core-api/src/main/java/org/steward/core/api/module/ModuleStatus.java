// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import java.time.Instant;
import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * What a module is doing now. Immutable.
 *
 * @param version of the bundle, or an empty string when it is not installed
 * @param estates ids of the estates that enabled it
 * @param leases requests, timers and reactions inside it now
 * @param since when it came into its state, {@code null} when it was never there
 * @param trouble one sentence with the root cause, or an empty string
 */
public record ModuleStatus(
        String id,
        Text title,
        String version,
        State state,
        Set<String> estates,
        int leases,
        Instant since,
        String trouble) {

    /** States of a module's slot. */
    public enum State {
        ABSENT,
        STARTING,
        ACTIVE,
        PARKED,
        QUARANTINED
    }

    /** The same with this trouble. */
    public ModuleStatus troubled(String sentence) {
        return new ModuleStatus(id, title, version, state, estates, leases, since, sentence);
    }
}
