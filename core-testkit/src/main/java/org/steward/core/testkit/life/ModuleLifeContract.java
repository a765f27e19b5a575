// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.steward.core.testkit.JarVariant;

/**
 * How every module behaves on the real distribution: it comes and goes, is replaced while clients are at work, leaves
 * nothing behind, and is refused with its cause when it is broken. A plugin extends this class in a test that runs
 * after the jar was packaged; the system properties {@code steward.module} and {@code steward.distribution} name the
 * jar and the archive of the distribution.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleLifeContract {
    private static final int ROUNDS = 50;
    private static final int CLIENTS = 8;
    private static final int ANSWERS = 40;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration ENABLED_WITHIN = Duration.ofSeconds(2);
    private static final String GOOD = "9000.0.0";

    private ModuleJar jar;
    private Path data;
    private Server server;
    private Api api;
    private int made;

    /** The module's jar; by default what the system property {@code steward.module} names. */
    protected Path jar() {
        String named = System.getProperty("steward.module", "");
        assertThat(named).as("the system property steward.module names the jar").isNotEmpty();
        return Path.of(named);
    }

    /** Values by field name, for fields of intake or steps that cannot be made up, e.g. the id of a unit. */
    protected Map<String, String> samples() {
        return Map.of();
    }

    /** The server, signed in as the administrator, for tests of a module's own. */
    protected final Api api() {
        return api;
    }

    /** The server. */
    protected final Server server() {
        return server;
    }

    /** Puts another version in the place of the one that serves, and the first one back. */
    protected final void swap(boolean parked) throws IOException {
        String other = next();
        keep(other, jar.version(other));
        assertServed(serve(other, parked));
        assertServed(serve(GOOD, false));
    }

    @BeforeAll
    void startAServer() throws IOException {
        jar = ModuleJar.of(jar());
        data = Distribution.folder(jar.id());
        server = Server.start(data, "--empty");
        api = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        keep(GOOD, jar.version(GOOD));
    }

    @AfterAll
    void stopTheServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void serveAGoodVersion() {
        if (!version().equals(GOOD)) {
            assertServed(serve(GOOD, false));
        }
        assertThat(version()).isEqualTo(GOOD);
    }

    @Test
    void comesAndGoesFiftyTimesAndRefreshesNoBundleOfTheCore() {
        Map<String, CoreBundles.Stamp> core = CoreBundles.of(data.resolve("karaf"));
        assertThat(core).isNotEmpty();
        List<JsonNode> types = ownTypes();
        List<Duration> enabling = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(change("disable", Map.of()).status()).as("disable %d", i).isEqualTo(200);
            long begin = System.nanoTime();
            assertServed(serve(GOOD, false));
            enabling.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        enabling.sort(Comparator.naturalOrder());
        assertThat(enabling.get(ROUNDS / 2)).as("the usual time to enable it").isLessThan(ENABLED_WITHIN);
        assertThat(ownTypes()).isEqualTo(types);
        assertThat(CoreBundles.of(data.resolve("karaf"))).isEqualTo(core);
        assertOneLoaderIsLeft();
    }

    @Test
    void isSwappedUnderLoadWithoutALostRequest() throws IOException {
        String other = next();
        keep(other, jar.version(other));
        Load.Report report;
        try (Load load = new ModuleLoad(api, ownTypes(), samples()).start(CLIENTS)) {
            for (int i = 0; i < 3; i++) {
                load.awaitAnswers(ANSWERS);
                assertServed(serve(other, i == 2));
                load.awaitAnswers(ANSWERS);
                assertServed(serve(GOOD, false));
            }
            load.awaitAnswers(ANSWERS);
            report = load.stop();
        }
        assertThat(report.failures()).as(() -> ServerLog.of(data).troubles()).isEmpty();
        assertThat(report.unavailable()).isZero();
        assertOneLoaderIsLeft();
    }

    @Test
    void isRefusedWithItsCauseWhenAPackageIsMissing() throws IOException {
        assertRefused(jar.lackingAPackage(next()), "org.nowhere");
    }

    @Test
    void isRefusedWithItsCauseWhenItsActivationFails() throws IOException {
        assertRefused(jar.failing(next()), FailingModule.WORDS);
    }

    @Test
    void servesNobodyWhoIsNotSignedIn() {
        Api stranger = Api.at(server.address());
        List<String> open = new ArrayList<>();
        for (String path : api.get("/api/openapi.json").body().path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> path.equals("/" + jar.id()) || path.startsWith("/" + jar.id() + "/"))
                .toList()) {
            int status =
                    stranger.get("/api" + path.replaceAll("\\{[^}]*}", "1")).status();
            if (status != 401 && status != 405) {
                open.add(path + " answered " + status);
            }
        }
        assertThat(open).isEmpty();
        assertThat(stranger.get("/api/" + jar.id() + "/anything").status()).isEqualTo(401);
    }

    private void assertRefused(JarVariant broken, String cause) throws IOException {
        String version = next();
        keep(version, broken.version(version));
        Api.Answer refused = serve(version, false);
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.raw()).contains(cause);
        assertThat(version()).isEqualTo(GOOD);
        assertThat(api.get("/api/cases?limit=1").status()).isEqualTo(200);
        String mended = next();
        keep(mended, jar.version(mended));
        assertServed(serve(mended, false));
        assertThat(version()).isEqualTo(mended);
    }

    private static void assertServed(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(200);
    }

    private void assertOneLoaderIsLeft() {
        Pause.until(
                "one class loader holds " + jar.implementation(),
                SOON,
                () -> server.jvm().loadersOf(jar.implementation()) == 1);
    }

    private String next() {
        return "9000.1." + made++;
    }

    private void keep(String version, JarVariant variant) throws IOException {
        Path folder = Files.createDirectories(data.resolve("karaf/modules").resolve(jar.id()));
        variant.write(folder.resolve(version + ".jar"));
    }

    /** Brings a kept version to serve: in the place of the one that serves, or alone. */
    private Api.Answer serve(String version, boolean parked) {
        return version().isEmpty()
                ? change("enable", Map.of("source", version))
                : change("replace", Map.of("source", version, "parked", parked));
    }

    private Api.Answer change(String what, Map<String, Object> body) {
        return api.post("/api/modules/" + jar.id() + "/" + what, body);
    }

    /** The version that serves, an empty string when none does. */
    private String version() {
        return api.get("/api/modules/" + jar.id()).body().path("version").asText();
    }

    /** Case types people may open that are there with the module and not without it. */
    private List<JsonNode> ownTypes() {
        assertServed(change("disable", Map.of()));
        List<String> others = Samples.offered(api.get("/api/case-types").body(), List.of()).stream()
                .map(type -> type.path("id").asText())
                .toList();
        assertServed(serve(GOOD, false));
        return Samples.offered(api.get("/api/case-types").body(), others);
    }
}
