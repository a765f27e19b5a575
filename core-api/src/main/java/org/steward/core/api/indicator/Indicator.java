// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.indicator;

import java.math.BigDecimal;

import org.steward.core.api.text.Text;

/**
 * A key figure (指标). Immutable.
 *
 * @param code {@code K01} … of domain section 4, or a module's own
 * @param formula the formula in words
 * @param unit e.g. {@code %}
 * @param target what is aimed at, {@code null} for none
 * @param higherIsBetter direction
 * @param source where target and formula come from
 * @param measure computes it
 */
public record Indicator(
        String code,
        Text title,
        Text formula,
        String unit,
        BigDecimal target,
        boolean higherIsBetter,
        String source,
        Measure measure) {}
