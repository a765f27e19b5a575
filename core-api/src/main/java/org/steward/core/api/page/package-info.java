// SPDX-License-Identifier: Apache-2.0
/**
 * What a module adds to navigation and lists, declared as data.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.page;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
