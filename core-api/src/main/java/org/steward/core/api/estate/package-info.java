// SPDX-License-Identifier: Apache-2.0
/**
 * The managed property: estates, buildings, units and who may look them up or change them.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.1.0")
package org.steward.core.api.estate;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
