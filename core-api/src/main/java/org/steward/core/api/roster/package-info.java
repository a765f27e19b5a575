// SPDX-License-Identifier: Apache-2.0
/**
 * Shifts and who works when (班次, 排班).
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.roster;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
