// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.HashMap;
import java.util.Map;

import org.steward.core.api.parameter.Parameter;

/** The rules with their defaults, some of them changed. */
final class TrialRules {
    private TrialRules() {}

    static Rules with(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : ScoreParameters.all()) {
            values.put(parameter.key(), parameter.initial());
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Rules(values::get);
    }
}
