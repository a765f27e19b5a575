// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.text.Text;

/**
 * A way customers reach the centre, under the name this mode gives it. Immutable.
 *
 * @param channel what it counts as
 * @param title what people here call it, e.g. "Concierge"
 * @param hours when it is answered, in words
 */
public record ModeChannel(Channel channel, Text title, Text hours) {}
