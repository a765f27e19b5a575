// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** A neighbour that answers only what a test needs and fails on anything else. */
final class Neighbour {
    private Neighbour() {}

    static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
            }
            return answer.apply(given);
        }));
    }
}
