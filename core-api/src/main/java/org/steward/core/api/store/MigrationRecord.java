// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.time.Instant;

/**
 * One migration script of a module and what became of it. Scripts stand in the module's bundle as
 * {@code db/migration/NNN-title.sql}. Immutable.
 *
 * @param module the module id, {@code core} for the platform's own
 * @param script file name
 * @param sha256 checksum of the script in the bundle, 64 hexadecimal digits
 * @param appliedAt when it was applied, {@code null} while pending
 * @param changed whether the bundle's script differs from the one that was applied
 */
public record MigrationRecord(String module, String script, String sha256, Instant appliedAt, boolean changed) {}
