// SPDX-License-Identifier: Apache-2.0
/**
 * Typed fields with validation; one declaration serves screens, REST, import, export and print.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
