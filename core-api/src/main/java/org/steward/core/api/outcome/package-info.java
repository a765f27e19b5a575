// SPDX-License-Identifier: Apache-2.0
/**
 * Expected results as values: either done, or rejected with every flaw named. Exceptions are for broken
 * infrastructure only.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.outcome;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
