// SPDX-License-Identifier: Apache-2.0
/**
 * Import of cases from files through a mapping, with preview, rejects and re-run safety.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.transfer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
