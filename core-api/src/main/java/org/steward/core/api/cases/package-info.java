// SPDX-License-Identifier: Apache-2.0
/**
 * The one-stop case record (P01, P02) and the desk that is the only way to change it.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.3.0")
package org.steward.core.api.cases;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
