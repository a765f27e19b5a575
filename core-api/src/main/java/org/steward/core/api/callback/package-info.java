// SPDX-License-Identifier: Apache-2.0
/**
 * Call-backs (P12): plans declared per case type, the work list, attempts and outcomes.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.callback;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
