// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.Permit;
import org.steward.core.api.security.Visit;
import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.TestModule;

/** Resources of a module that comes, is replaced and goes, over HTTP. */
@Timeout(120)
class ModuleResourcesTest {
    private static final BlockingQueue<AsyncResponse> WAITING = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private Centre centre;
    private Browser anna;

    @BeforeEach
    void open() throws Exception {
        centre = new Centre(folder, Duration.ofMillis(300), new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        anna = centre.program("anna");
    }

    @AfterEach
    void close() {
        centre.close();
    }

    /** What a plug-in might offer. */
    @jakarta.ws.rs.Path("things")
    @Produces(MediaType.APPLICATION_JSON)
    @Permit(Permissions.CASE_READ)
    public static final class Things {
        private final String version;

        Things(String version) {
            this.version = version;
        }

        /** Tells who asks. */
        @GET
        @jakarta.ws.rs.Path("{id}")
        public Map<String, Object> one(
                @PathParam("id") String id, @Context SecurityContext who, @Context HttpServletRequest request) {
            Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
            return Map.of(
                    "id",
                    id,
                    "version",
                    version,
                    "who",
                    who.getUserPrincipal().getName(),
                    "estate",
                    visit.caller().orElseThrow().estateId(),
                    "csa",
                    who.isUserInRole("CSA"),
                    "at",
                    Instant.EPOCH);
        }

        /** Takes JSON. */
        @POST
        @Permit(Permit.SIGNED_IN)
        public Map<String, Object> echo(Map<String, Object> body) {
            return body;
        }

        /** Needs more than a counter may. */
        @GET
        @jakarta.ws.rs.Path("secret")
        @Permit(Permissions.STORE_MANAGE)
        public String secret() {
            return "\"secret\"";
        }

        /** Breaks. */
        @GET
        @jakarta.ws.rs.Path("broken")
        public String broken() {
            throw new IllegalStateException("secret detail");
        }

        /** Is not there. */
        @GET
        @jakarta.ws.rs.Path("gone")
        public String gone() {
            throw new NotFoundException();
        }

        /** Answers later. */
        @GET
        @jakarta.ws.rs.Path("later")
        public void later(@Suspended AsyncResponse response) {
            WAITING.add(response);
        }
    }

    /** Says of nobody who may use it. */
    @jakarta.ws.rs.Path("open")
    public static final class Open {
        /** Everybody's. */
        @GET
        public String all() {
            return "x";
        }
    }

    @Test
    void servesAResourceToWhomItPermits() {
        centre.offer("a", "1.0.0", TestModule.with(new Things("one")));
        Answer answer = anna.get("/api/matters/things/7%20a");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("id").asText()).isEqualTo("7 a");
        assertThat(answer.json().path("who").asText()).isEqualTo("anna");
        assertThat(answer.json().path("estate").asText()).isEqualTo(Centre.ESTATE);
        assertThat(answer.json().path("csa").asBoolean()).isTrue();
        assertThat(answer.json().path("at").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(anna.post("/api/matters/things", "{\"a\":\"水\"}")
                        .json()
                        .path("a")
                        .asText())
                .isEqualTo("水");
        Answer secret = anna.get("/api/matters/things/secret");
        assertThat(secret.status()).isEqualTo(403);
        assertThat(secret.header("Content-Type")).startsWith("application/problem+json");
        assertThat(secret.problem()).isEqualTo("forbidden");
        assertThat(centre.browser().get("/api/matters/things/1").status()).isEqualTo(401);
    }

    @Test
    void answersProblemsAndNoStack() {
        centre.offer("a", "1.0.0", TestModule.with(new Things("one")));
        Answer broken = anna.get("/api/matters/things/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.problem()).isEqualTo("defect");
        assertThat(broken.text()).doesNotContain("secret detail").contains(broken.header("X-Correlation-Id"));
        assertThat(anna.get("/api/matters/things/gone").problem()).isEqualTo("http-404");
        assertThat(anna.get("/api/matters/nothing").problem()).isEqualTo("http-404");
        assertThat(anna.send("DELETE", "/api/matters/things", "", new byte[0]).status())
                .isEqualTo(405);
        assertThat(anna.post("/api/matters/things", "{\"a\":").status()).isEqualTo(400);
        assertThat(anna.form("/api/matters/things", "a=b").status()).isIn(400, 415);
    }

    @Test
    void servesNoResourceThatNamesNoPermission() {
        centre.offer("a", "1.0.0", TestModule.with(new Things("one"), new Open()));
        Answer refused = anna.get("/api/matters/things/1");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("resources-refused");
        assertThat(refused.json().path("detail").asText()).contains("Open.all");
    }

    @Test
    void namesAModuleThatIsAwayOrNotForThisEstate() throws Exception {
        assertThat(anna.get("/api/matters/things/1").problem()).isEqualTo("no-such-path");
        centre.offer("a", "1.0.0", TestModule.with());
        assertThat(anna.get("/api/matters/things/1").json().path("detail").asText())
                .contains("matters");
        centre.modules.withdraw("a").join();
        Answer parked = anna.get("/api/matters/things/1");
        assertThat(parked.status()).isIn(404, 503);
        if (parked.status() == 503) {
            assertThat(parked.header("Retry-After")).isEqualTo("5");
        }
        awaitState(ModuleStatus.State.ABSENT);
        Answer absent = anna.get("/api/matters/things/1");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.problem()).isEqualTo("module-absent");
        assertThat(absent.json().path("detail").asText()).contains("matters");
        Files.createDirectories(folder.resolve("estates"));
        Files.writeString(folder.resolve("estates/tower.cfg"), "modules = other\n");
        centre.offer("b", "1.1.0", TestModule.with(new Things("two")));
        centre.estate("tower");
        centre.member("tower", "tom", "CSA");
        assertThat(centre.program("tom")
                        .with("X-Estate", "tower")
                        .get("/api/matters/things/1")
                        .problem())
                .isEqualTo("module-absent");
    }

    private void awaitState(ModuleStatus.State state) throws Exception {
        BlockingQueue<ModuleStatus.State> seen = new LinkedBlockingQueue<>();
        try (AutoCloseable watch = centre.modules.onChange(
                id -> seen.add(centre.modules.modules().get(0).state()))) {
            seen.add(centre.modules.modules().get(0).state());
            assertThat(watch).isNotNull();
            for (ModuleStatus.State now = seen.poll(20, TimeUnit.SECONDS);
                    now != state;
                    now = seen.poll(20, TimeUnit.SECONDS)) {
                assertThat(now).isNotNull();
            }
        }
    }

    @Test
    void keepsTheOldGenerationForARequestThatIsAnsweredLater() throws Exception {
        centre.offer("a", "1.0.0", TestModule.with(new Things("one")));
        CompletableFuture<Answer> later =
                CompletableFuture.supplyAsync(() -> centre.program("anna").get("/api/matters/things/later"));
        AsyncResponse waiting = WAITING.poll(30, TimeUnit.SECONDS);
        assertThat(centre.modules.modules().get(0).leases()).isEqualTo(1);
        centre.offer("b", "1.1.0", TestModule.with(new Things("two")));
        assertThat(anna.get("/api/matters/things/1").json().path("version").asText())
                .isEqualTo("two");
        waiting.resume("\"late\"");
        assertThat(later.get(30, TimeUnit.SECONDS).text()).isEqualTo("\"late\"");
        assertThat(later.get().status()).isEqualTo(200);
        assertThat(anna.get("/api/matters/things/1").status()).isEqualTo(200);
    }

    @Test
    void failsNoRequestWhileGenerationsAreReplaced() throws Exception {
        centre.offer(0, "1.0.0", TestModule.with(new Things("0")));
        CompletableFuture<Void> swaps = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 15; i++) {
                centre.offer(i, "1.0." + i, TestModule.with(new Things("" + i)));
                centre.modules.withdraw(i - 1).join();
            }
        });
        int asked = 0;
        while (!swaps.isDone() || asked < 20) {
            Answer answer = anna.get("/api/matters/things/1");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            asked++;
        }
        swaps.get();
        assertThat(anna.get("/api/matters/things/1").json().path("version").asText())
                .isEqualTo("15");
    }
}
