// SPDX-License-Identifier: Apache-2.0
/**
 * Key figures computed from facts, with formula, target and the cases behind them.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("2.1.0")
package org.steward.core.api.indicator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
