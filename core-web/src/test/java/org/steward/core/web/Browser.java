// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends requests with its headers and cookies and follows nothing. */
public final class Browser {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> raw) {
        /** A header or an empty string. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The body as text. */
        public String text() {
            return new String(raw.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(raw.body());
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        /** Code of the problem. */
        public String problem() {
            return json().path("type").asText().replace("urn:steward:problem:", "");
        }
    }

    /** Sends this header from now on; an empty value takes it away. */
    public Browser with(String name, String value) {
        if (value.isEmpty()) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Sends this cookie from now on. */
    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** A cookie it has, or an empty string. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    /** Sends JSON. */
    public Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends a form. */
    public Answer form(String path, String form) {
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends anything. */
    public Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    void signInForToken(String user, String password) {
        Answer answer = post("/api/session", "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}");
        with("Authorization", "Bearer " + answer.json().path("token").asText());
    }
}
