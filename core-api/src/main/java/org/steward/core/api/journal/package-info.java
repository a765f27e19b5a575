// SPDX-License-Identifier: Apache-2.0
/**
 * The append-only record of everything that happened: audit trail, outbox and source of every indicator.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
