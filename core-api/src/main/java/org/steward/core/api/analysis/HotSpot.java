// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.analysis;

import java.time.Instant;

import org.steward.core.api.text.Text;

/**
 * The same kind of matter again and again in one unit (热点). Immutable.
 *
 * @param type id of the case type
 * @param category value of its category field
 * @param matter type and category as people call them
 * @param last when the latest one was received
 */
public record HotSpot(String unitId, String type, String category, Text matter, long cases, Instant last) {}
