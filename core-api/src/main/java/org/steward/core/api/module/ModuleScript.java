// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import org.steward.core.api.store.MigrationRecord;

/**
 * A migration script of a module. Immutable.
 *
 * @param record what is recorded of it
 * @param sql its statements, or an empty string when the version asked for does not have it
 */
public record ModuleScript(MigrationRecord record, String sql) {
    /** Whether it would be applied next. */
    public boolean isPending() {
        return record.appliedAt() == null;
    }
}
