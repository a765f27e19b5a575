// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.journal;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reacts to the journal after commit. Each subscriber has a durable cursor: it gets every entry at least once and in
 * order, also those written while its module was away. Must be idempotent. Called on one thread at a time; an exception
 * makes the platform try the same entry again later, and park the subscriber after repeated failures.
 */
@ConsumerType
public interface JournalSubscriber {
    /** Stable id; the cursor is kept under it. */
    String id();

    /** Kinds it wants; empty for all. */
    Set<String> kinds();

    /** Reacts to one entry. */
    void on(Entry entry);
}
