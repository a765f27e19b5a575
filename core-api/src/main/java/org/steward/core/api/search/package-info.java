// SPDX-License-Identifier: Apache-2.0
/**
 * The full-text index behind every search box, fed by the platform from the journal.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
