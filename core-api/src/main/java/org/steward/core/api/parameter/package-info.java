// SPDX-License-Identifier: Apache-2.0
/**
 * Figures of the procedures with default, unit, range, source and history; module default, then mode, then estate.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.parameter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
