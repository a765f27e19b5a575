// SPDX-License-Identifier: Apache-2.0
/**
 * Permissions, sign-in, sessions and the private links of residents.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.security;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
