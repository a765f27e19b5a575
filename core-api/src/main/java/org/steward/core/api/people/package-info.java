// SPDX-License-Identifier: Apache-2.0
/**
 * Customers, staff, roles and teams, and the {@code Caller} on whose behalf something is done.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
