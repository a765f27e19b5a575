// SPDX-License-Identifier: Apache-2.0
/**
 * Service modes (domain section 3): how an estate is served, by whom, and how that changes.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.mode;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
