// SPDX-License-Identifier: Apache-2.0
/**
 * Transactions and SQL for one estate, and the schema migrations of a module.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
