// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.TestModule;
import org.steward.core.web.endpoint.Endpoint;

/** The interface over HTTP on real rooms. */
@Timeout(120)
class WholeStackTest {
    private static final String CASE =
            "{\"type\":\"matter\",\"channel\":\"COUNTER\",\"summary\":\"电梯停了 \uD83D\uDEAA\",\"grade\":\"MINOR\"}";
    /** The only endpoints that need nobody to be signed in. */
    private static final Set<String> PUBLIC = Set.of("POST /session", "GET /openapi.json");

    private static Centre centre;
    private static Browser anna;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        centre = new Centre(folder, Duration.ofSeconds(1), new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        centre.offer("a", "1.0.0", TestModule.with());
        anna = centre.program("anna");
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static String opened() {
        Answer answer = anna.post("/api/cases", CASE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Browser program() {
        return centre.program("anna");
    }

    @Test
    void opensShowsListsAndMovesACase() {
        Answer created = anna.post("/api/cases", CASE);
        String path = created.header("Location");
        assertThat(path).matches("/api/cases/MT-\\d{6}-\\d{4}");
        assertThat(created.json().path("summary").asText()).isEqualTo("电梯停了 \uD83D\uDEAA");
        Answer shown = anna.get(path);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("steps").findValuesAsText("name")).contains("start");
        assertThat(shown.header("ETag")).isEqualTo(created.header("ETag"));
        Answer listed = anna.get("/api/cases?type=matter&limit=1");
        assertThat(listed.json().path("rows")).hasSize(1);
        Answer fired = program()
                .with("If-Match", shown.header("ETag"))
                .post(path + "/transitions/start", "{\"plan\":\"call the mechanic\"}");
        assertThat(fired.status()).as(fired.text()).isEqualTo(200);
        assertThat(fired.json().path("state").asText()).isEqualTo("WORKING");
        assertThat(fired.header("ETag")).isNotEqualTo(shown.header("ETag"));
    }

    @Test
    void followsTheCursorThroughAllPages() {
        Set<String> made =
                new HashSet<>(Stream.generate(WholeStackTest::opened).limit(5).toList());
        Set<String> seen = new HashSet<>();
        String next = "/api/cases?limit=2";
        while (!next.isEmpty()) {
            Answer page = anna.get(next);
            page.json()
                    .path("rows")
                    .forEach(row -> assertThat(
                                    seen.add("/api/cases/" + row.path("number").asText()))
                            .isTrue());
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).containsAll(made);
    }

    @Test
    void needsTheVersionSeenAndRefusesAnOldOne() {
        String path = opened();
        String body = "{\"plan\":\"x\"}";
        Answer without = anna.post(path + "/transitions/start", body);
        assertThat(without.status()).isEqualTo(428);
        assertThat(program()
                        .with("If-Match", "\"77\"")
                        .post(path + "/transitions/start", body)
                        .status())
                .isEqualTo(412);
        assertThat(program()
                        .with("If-Match", "W/oops")
                        .post(path + "/transitions/start", body)
                        .status())
                .isEqualTo(428);
        assertThat(program()
                        .with("If-Match", "*")
                        .post(path + "/transitions/start", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNotesAndFiles() {
        String path = opened();
        assertThat(anna.post(path + "/notes", "{\"text\":\"seen\"}").status()).isEqualTo(201);
        byte[] content = "hello 你好".getBytes(StandardCharsets.UTF_8);
        Answer added = anna.send("POST", path + "/attachments?name=note.txt", "text/plain", content);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        Answer file = anna.get(added.header("Location"));
        assertThat(file.raw().body()).isEqualTo(content);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        JsonNode shown = anna.get(path).json();
        assertThat(shown.path("attachments")).hasSize(1);
        assertThat(shown.path("journal").findValuesAsText("note")).contains("seen");
        assertThat(anna.send("POST", path + "/attachments", "text/plain", content)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void givesTheResidentALinkThatIsNoStaffSession() {
        String path = opened();
        Answer link = anna.post(path + "/resident-link", "{}");
        assertThat(link.status()).isEqualTo(201);
        String secret = link.json().path("link").asText();
        assertThat(secret).matches("/r/[A-Za-z0-9_-]{22,}");
        assertThat(centre.browser()
                        .with("Authorization", "Bearer " + secret.substring(3))
                        .get(path)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesWhatItDoesNotKnowByName() {
        assertThat(centre.browser().get("/api/cases").status()).isEqualTo(401);
        Answer unknown = anna.get("/api/cases?colour=red");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("errors").path(0).path("field").asText()).isEqualTo("colour");
        Answer member = program().with("If-Match", "*").post(opened() + "/assign", "{\"staf\":\"anna\"}");
        assertThat(member.json().path("errors").path(0).path("field").asText()).isEqualTo("staf");
        Answer form = anna.form(opened() + "/notes", "text=x");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.problem()).isEqualTo("not-json");
        Answer wrong = anna.post("/api/cases", "{\"type\":");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.problem()).isEqualTo("malformed-json");
        Answer missing = anna.get("/api/nothing");
        assertThat(missing.status()).isEqualTo(404);
        Answer method = anna.send("DELETE", "/api/cases", "", new byte[0]);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET, POST");
        assertThat(anna.get("/api/modules").status()).isEqualTo(403);
        assertThat(centre.program("root").get("/api/modules").status()).isEqualTo(200);
    }

    @Test
    void describesEveryEndpointAndOpensNoneByAccident() {
        JsonNode document = anna.get("/api/openapi.json").json();
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.path("components").path("schemas").has("fields.matter"))
                .isTrue();
        for (Endpoint endpoint : centre.endpoints.all()) {
            String name = endpoint.method() + " " + endpoint.path();
            JsonNode operation = document.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().toLowerCase());
            assertThat(operation.isObject()).as(name).isTrue();
            assertThat(endpoint.permission().isEmpty()).as(name).isEqualTo(PUBLIC.contains(name));
            String path = "/api" + endpoint.path().replaceAll("\\{[a-z]+}", "1");
            if (!PUBLIC.contains(name)) {
                Answer stranger = centre.browser().send(endpoint.method(), path, "application/json", new byte[0]);
                assertThat(stranger.status()).as(name).isEqualTo(401);
            }
        }
        assertThat(centre.browser()
                        .get("/api/openapi.json")
                        .json()
                        .path("components")
                        .path("schemas"))
                .noneMatch(schema -> schema.path("title").asText().equals("Matter"));
    }

    @Test
    void doesARepeatedCreateOnce() {
        Browser program = program().with("Idempotency-Key", "one");
        Answer first = program.post("/api/cases", CASE);
        Answer again = program.post("/api/cases", CASE);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = program.post("/api/cases", CASE.replace("MINOR", "MAJOR"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(program()
                        .with("Idempotency-Key", "a b")
                        .post("/api/cases", CASE)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void forgetsTheKeyOfARefusedCreate() {
        Browser program = program().with("Idempotency-Key", "two");
        assertThat(program.post("/api/cases", CASE.replace("MINOR", "HUGE")).status())
                .isBetween(400, 422);
        assertThat(program.post("/api/cases", CASE).status()).isEqualTo(201);
    }

    @Test
    void letsOneOfManyWithTheSameKeyHaveAnEffect() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            String token = opened();
            List<Callable<Answer>> tries = Stream.<Callable<Answer>>generate(() ->
                            () -> program().with("Idempotency-Key", "three").post("/api/cases", CASE))
                    .limit(8)
                    .toList();
            Set<String> places = new HashSet<>();
            for (Future<Answer> answer : pool.invokeAll(tries)) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(201);
                places.add(answer.get().header("Location"));
            }
            assertThat(places).hasSize(1).doesNotContain(token);
        } finally {
            pool.shutdownNow();
        }
    }
}
