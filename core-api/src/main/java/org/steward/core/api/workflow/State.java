// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

import org.steward.core.api.text.Text;

/**
 * A state of a workflow. Immutable.
 *
 * @param id upper-case with underscores, e.g. {@code REGISTERED}
 * @param title shown to staff
 * @param phase what it means to the platform
 */
public record State(String id, Text title, Phase phase) {}
