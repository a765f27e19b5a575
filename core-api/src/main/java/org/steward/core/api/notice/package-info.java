// SPDX-License-Identifier: Apache-2.0
/**
 * Notices to customers and staff, rendered from two-language templates and kept as proof.
 *
 * <p>Unless a method says otherwise, no argument and no result is {@code null}; collections are immutable.
 */
@Export
@Version("1.0.0")
package org.steward.core.api.notice;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
