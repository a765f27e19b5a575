// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

/**
 * One figure of a service mode. Immutable.
 *
 * @param key of the parameter; it counts in estates where a module declares it
 * @param value as {@link org.steward.core.api.parameter.Parameter} writes it
 * @param source where the figure comes from: source codes of domain 0.1
 */
public record ModeValue(String key, String value, String source) {}
