// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.util.Map;

import org.steward.core.api.text.Text;

/**
 * A way to run a service centre (服务模式): values of parameters for one style of property. Immutable.
 *
 * @param id kebab case, e.g. {@code butler}
 * @param summary for whom it is meant, one sentence
 * @param parameters key → value; a safety parameter can only be made stricter
 */
public record ServiceMode(String id, Text title, Text summary, Map<String, String> parameters) {
    /** Copies the parameters. */
    public ServiceMode {
        parameters = Map.copyOf(parameters);
    }
}
