// SPDX-License-Identifier: Apache-2.0
/**
 * A business area as one hot-deployable bundle: its declaration and its health.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.module;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
