// SPDX-License-Identifier: Apache-2.0
/**
 * Recurring obligations: a rule of RFC 5545 that opens a case for each occurrence and place.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.duty;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
