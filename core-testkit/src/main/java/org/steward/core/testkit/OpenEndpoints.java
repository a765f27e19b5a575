// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.steward.core.api.security.Permit;

/** Finds REST resources of a module that do not say what their caller needs. Pure and thread-safe. */
final class OpenEndpoints {
    private OpenEndpoints() {}

    /**
     * One sentence per fault.
     *
     * @param resources resource objects as declared
     * @param known ids of the permissions there are
     */
    static List<String> faults(List<Object> resources, Set<String> known) {
        List<String> faults = new ArrayList<>();
        for (Object resource : resources) {
            Class<?> type = resource.getClass();
            if (!type.isAnnotationPresent(Path.class)) {
                faults.add(type.getName() + " has no @Path");
            }
            for (Method method : type.getMethods()) {
                if (isServed(method)) {
                    faults.addAll(faults(type, method, known));
                }
            }
        }
        return faults;
    }

    private static boolean isServed(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(HttpMethod.class)) {
                return true;
            }
        }
        return method.isAnnotationPresent(Path.class);
    }

    private static List<String> faults(Class<?> type, Method method, Set<String> known) {
        Permit own = method.getAnnotation(Permit.class);
        Permit permit = own == null ? type.getAnnotation(Permit.class) : own;
        String name = type.getSimpleName() + "." + method.getName();
        if (permit == null) {
            return List.of(name + " has no @Permit: anybody could call it");
        }
        boolean isKnown = permit.value().equals(Permit.SIGNED_IN) || known.contains(permit.value());
        return isKnown ? List.of() : List.of(name + " needs '" + permit.value() + "', which no one can have");
    }
}
