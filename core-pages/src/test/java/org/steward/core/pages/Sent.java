// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Language;

/** A request as the web server would hand it over, for tests; the methods pages do not use are not there. */
final class Sent {
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private RuntimeException unreadable;

    private Sent(String method, String address) {
        this.method = method;
        int mark = address.indexOf('?');
        this.path = mark < 0 ? address : address.substring(0, mark);
        this.query = mark < 0 ? null : address.substring(mark + 1);
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] both = pair.split("=", 2);
                with(both[0], both.length > 1 ? both[1] : "");
            }
        }
    }

    static Sent get(String address) {
        return new Sent("GET", address);
    }

    static Sent post(String address) {
        return new Sent("POST", address);
    }

    Sent with(String name, String value) {
        parameters.putIfAbsent(name, new String[] {value});
        return this;
    }

    Sent header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Sent by(Caller caller, String csrf) {
        Visit visit = new Visit(
                Optional.of(caller), List.of(caller.estateId()), csrf, caller.language(), "", "correlation-7");
        attributes.put(Visit.ATTRIBUTE, visit);
        return this;
    }

    /** Somebody who is not signed in. */
    Sent byAStranger(Language language) {
        attributes.put(Visit.ATTRIBUTE, new Visit(Optional.empty(), List.of(), "", language, "", "correlation-7"));
        return this;
    }

    Sent cookies(List<Cookie> carried) {
        cookies.addAll(carried);
        return this;
    }

    /** A file in a multipart form; a part without a file name is an ordinary input. */
    Sent file(String input, String fileName, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        parts.add(part(input, fileName, new ByteArrayInputStream(bytes), bytes.length));
        return this;
    }

    /** A file whose transfer breaks off. */
    Sent file(String input, String fileName, InputStream content) {
        parts.add(part(input, fileName, content, 1));
        return this;
    }

    /** The web server refuses to read the form. */
    Sent refused(RuntimeException why) {
        unreadable = why;
        return this;
    }

    Ask ask(String below) {
        return new Ask(
                request(),
                (Visit) attributes.get(Visit.ATTRIBUTE),
                path,
                path.substring(Math.min(path.length(), below.length())));
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (proxy, called, given) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getContextPath" -> "";
            case "getQueryString" -> query;
            case "isSecure" -> true;
            case "getHeader" -> headers.get(given[0]);
            case "getContentType" -> parts.isEmpty() && unreadable == null ? null : "multipart/form-data; boundary=x";
            case "getParameter" -> parameters.containsKey(given[0]) ? parameters.get(given[0])[0] : null;
            case "getParameterMap" -> parameters;
            case "getAttribute" -> attributes.get(given[0]);
            case "setAttribute" -> attributes.put((String) given[0], given[1]);
            case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
            case "getParts" -> {
                if (unreadable != null) {
                    throw unreadable;
                }
                yield parts;
            }
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    private static Part part(String input, String fileName, InputStream content, long size) {
        return proxy(Part.class, (proxy, called, given) -> switch (called.getName()) {
            case "getName" -> input;
            case "getSubmittedFileName" -> fileName;
            case "getInputStream" -> content;
            case "getSize" -> size;
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    /** What an interface says by itself stays as it says; the rest is up to the handler. */
    static <T> T proxy(Class<T> of, InvocationHandler handler) {
        return of.cast(Proxy.newProxyInstance(
                Sent.class.getClassLoader(),
                new Class<?>[] {of},
                (proxy, called, given) -> called.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, called, given)
                        : handler.invoke(proxy, called, given)));
    }
}
