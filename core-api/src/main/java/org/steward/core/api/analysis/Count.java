// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import org.steward.core.api.text.Text;

/**
 * How many cases share a value of a {@link Trait}. Immutable.
 *
 * @param value an empty string where the cases have none
 * @param title what people call it
 */
public record Count(String value, Text title, long cases) {}
