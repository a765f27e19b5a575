// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.steward.core.api.form.Form;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;

/** A request as pages see it: who asks, the part of the path below the handler, and the parameters. */
record Ask(HttpServletRequest request, Visit visit, String path, String rest) {
    Caller caller() {
        return visit.caller().orElseThrow();
    }

    String estate() {
        return caller().estateId();
    }

    String get(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    int number(String name, int otherwise) {
        String value = get(name);
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** Returns every parameter's first value, in the order sent. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, values[0]));
        return all;
    }

    /** Returns the values of a form whose inputs are named {@code f.<field>}. */
    Map<String, String> fields(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> {
            String value = get("f." + field.name());
            if (!value.isEmpty()) {
                fields.put(field.name(), value);
            }
        });
        return fields;
    }

    /** Returns the uploaded files, none when the request is no multipart form. */
    Collection<Part> files() throws IOException, ServletException {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/form-data")
                ? request.getParts().stream()
                        .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
                        .toList()
                : List.of();
    }

    /** Returns the path with the query as the browser sent it, without some parameters. */
    String here(Set<String> without) {
        String query = request.getQueryString();
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.isEmpty() && !without.contains(pair.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    /** Returns the value of a cookie, an empty string when there is none. */
    String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
