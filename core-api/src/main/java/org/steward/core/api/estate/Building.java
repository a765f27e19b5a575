// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.estate;

import org.steward.core.api.text.Text;

/**
 * A building of an estate (楼栋). Immutable.
 *
 * @param id unique in the estate, e.g. {@code B3}
 * @param name what people call it
 */
public record Building(String id, Text name) {}
