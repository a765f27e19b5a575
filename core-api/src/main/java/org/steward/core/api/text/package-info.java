// SPDX-License-Identifier: Apache-2.0
/**
 * Words a person reads, always in English and Simplified Chinese.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
