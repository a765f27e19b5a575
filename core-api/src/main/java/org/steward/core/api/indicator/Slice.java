// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import org.steward.core.api.text.Text;

/**
 * A part of a figure. Immutable.
 *
 * @param value what it is of in its {@link Dimension}, or an empty string where the cases have none
 * @param title what people call that value
 */
public record Slice(String value, Text title, Measurement measured) {}
