// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the endpoint of a path. Immutable and thread-safe. */
public final class Router {
    private record Route(Endpoint endpoint, String[] parts) {}

    private final List<Route> routes = new ArrayList<>();

    /** A router of endpoints; a path that is written out wins over one with variables. */
    public Router(List<Endpoint> endpoints) {
        endpoints.stream()
                .sorted(java.util.Comparator.comparingInt(
                        endpoint -> endpoint.path().contains("{") ? 1 : 0))
                .forEach(endpoint -> routes.add(new Route(endpoint, split(endpoint.path()))));
    }

    /** The endpoint with the values of its variables. */
    public record Match(Endpoint endpoint, Map<String, String> variables) {}

    private static String[] split(String path) {
        return path.substring(1).split("/", -1);
    }

    /**
     * The endpoint of a method and path.
     *
     * @param path as sent, below {@code /api}, still encoded
     * @return {@code null} when there is none
     */
    public Match find(String method, String path) {
        String[] parts = split(path);
        for (Route route : routes) {
            if (route.endpoint().method().equals(method) && fits(route.parts(), parts)) {
                return new Match(route.endpoint(), variables(route.parts(), parts));
            }
        }
        return null;
    }

    /** The methods that a path has, in order; empty when the path does not exist. */
    public Set<String> methods(String path) {
        String[] parts = split(path);
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (fits(route.parts(), parts)) {
                methods.add(route.endpoint().method());
            }
        }
        return methods;
    }

    private static boolean fits(String[] template, String[] parts) {
        if (template.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            boolean variable = template[i].startsWith("{");
            if (variable ? parts[i].isEmpty() : !template[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> variables(String[] template, String[] parts) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (template[i].startsWith("{")) {
                variables.put(template[i].substring(1, template[i].length() - 1), decode(parts[i]));
            }
        }
        return variables;
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
