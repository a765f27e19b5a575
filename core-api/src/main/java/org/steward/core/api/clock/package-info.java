// SPDX-License-Identifier: Apache-2.0
/**
 * Calendars, limits, deadlines and the explanation of every due time (domain rules 0.2).
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.clock;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
