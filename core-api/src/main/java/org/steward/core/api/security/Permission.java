// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.security;

import org.steward.core.api.text.Text;

/**
 * A right that a role may carry (权限). Immutable.
 *
 * @param id lower-case words with dots, e.g. {@code case.open}
 */
public record Permission(String id, Text title) {}
