// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The REST interface as a client outside sees it. Immutable; thread-safe. */
public final class Api {
    /** Turns values into JSON and back. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final String token;
    private final String estate;

    private Api(URI base, String token, String estate) {
        this.base = base;
        this.token = token;
        this.estate = estate;
    }

    /** What came back: status, body as JSON ({@link MissingNode} when it is none), the body as it was, headers. */
    public record Answer(int status, JsonNode body, String raw, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    /** Without a session. */
    public static Api at(URI base) {
        return new Api(base, "", "");
    }

    /** Signs in; the same interface with a token. */
    public Api signIn(String user, String password) {
        Answer answer = post("/api/session", Map.of("user", user, "password", password));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("cannot sign in: " + answer);
        }
        return new Api(base, answer.body().path("token").asText(), estate);
    }

    /** The same member of staff at work in the estate with this id. */
    public Api in(String estateId) {
        return new Api(base, token, estateId);
    }

    /** Whether the health check answers 200 now. */
    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** What is served as a file, e.g. a paper as PDF. */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public Answer post(String path, Object body, String... headers) {
        return postRaw(path, write(body), headers);
    }

    /** Sends the text as it is, as JSON. */
    public Answer postRaw(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** Sends any method with a body as it is, as JSON. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Opens a page and sends one of its forms with the token of the page, as a browser does. */
    public Answer submit(String page, String action, String fields) {
        String html = get(page).raw();
        String csrf = html.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return send(request(page + action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf + "&" + fields)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        if (!estate.isEmpty()) {
            request.header("X-Estate", estate);
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /**
     * Sends on a kept connection, and once more on a new one when the server had closed it without a word: after a
     * malformed request it may, and the client finds out only with the next one.
     */
    private static HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (e.getMessage() == null || !e.getMessage().contains("received no bytes")) {
                throw e;
            }
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = exchange(request.build());
            Map<String, String> headers = new java.util.HashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(response.statusCode(), read(response.body()), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
