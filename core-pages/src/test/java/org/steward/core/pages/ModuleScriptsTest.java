// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.PageScript;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** The script and the service worker of a module's page. */
class ModuleScriptsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);

    private final Slots slots = new Slots()
            .on(ModuleDeclaration.of("patrol", Text.of("Patrol", "巡更"), Text.of("Walks", "巡更"))
                    .pages(new Walk())
                    .build());

    /** A page with a script and a worker. */
    private static final class Walk implements ModulePage {
        @Override
        public String path() {
            return "walk";
        }

        @Override
        public Text title() {
            return Text.of("Walk", "巡更");
        }

        @Override
        public String permission() {
            return "case.work";
        }

        @Override
        public Optional<PageScript> script() {
            return Optional.of(new PageScript(ModuleScriptsTest.class, List.of("walk.js"), "", "walk-worker.js"));
        }

        @Override
        public View show(Caller caller, Map<String, String> query) {
            return View.of(new Block.Note(Text.of("Loading", "加载中"), Block.Tone.NEUTRAL));
        }
    }

    private Got answer(String path, String... permissions) {
        return answer(Sent.get(path), permissions);
    }

    private Got answer(Sent sent, String... permissions) {
        Caller caller =
                new Caller(Caller.Kind.STAFF, "gus", "Gus", "e", Set.of("GUARD"), Set.of(permissions), Language.ZH);
        ModulePagesPage page = new ModulePagesPage(slots, Site.empty(StaffRegister.class));
        Got got = new Site(CLOCK, slots, page).answer(sent.by(caller, "form-token"));
        assertThat(slots.open()).as("leases").isZero();
        return got;
    }

    @Test
    void tellsTheScriptWhoAsksAndWhereItsWorkerIs() {
        assertThat(answer("/m/patrol/walk", "case.work").body())
                .contains("data-csrf=\"form-token\"")
                .contains("data-lang=\"zh\"")
                .contains("data-me=\"gus\"")
                .contains("data-estate=\"e\"")
                .contains("data-worker=\"/m/patrol/walk/walk-worker.js\"")
                .contains("<script src=\"/m/patrol/walk/walk.js\" defer></script>");
    }

    @Test
    void servesTheScriptAsJavaScript() {
        Got got = answer("/m/patrol/walk/walk.js", "case.work");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(got.header("Service-Worker-Allowed")).isEmpty();
        assertThat(got.body()).contains("walking");
    }

    @Test
    void sendsAScriptCompressedAndAgainOnlyWhenItChanged() throws IOException {
        Got plain = answer("/m/patrol/walk/walk.js", "case.work");
        Got packed = answer(packed(), "case.work");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(plain.body());
        Got again = answer(packed().header("If-None-Match", packed.header("ETag")), "case.work");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(answer(packed().header("If-None-Match", plain.header("ETag")), "case.work")
                        .status())
                .isEqualTo(200);
    }

    private static Sent packed() {
        return Sent.get("/m/patrol/walk/walk.js").header("Accept-Encoding", "gzip, br");
    }

    @Test
    void letsTheWorkerServeThePageAndNothingElse() {
        Got got = answer("/m/patrol/walk/walk-worker.js", "case.work");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Service-Worker-Allowed")).isEqualTo("/m/patrol/walk");
    }

    @Test
    void servesNothingThePageDoesNotName() {
        assertThat(answer("/m/patrol/walk/style.css", "case.work").status()).isEqualTo(404);
        assertThat(answer("/m/patrol/walk/ModuleScriptsTest.class", "case.work").status())
                .isEqualTo(404);
        assertThat(answer("/m/patrol/walk/..%2Fwalk.js", "case.work").status()).isEqualTo(404);
    }

    @Test
    void servesTheScriptOnlyToThoseWhoMaySeeThePage() {
        assertThat(answer("/m/patrol/walk/walk.js").status()).isEqualTo(403);
    }

    @Test
    void isRefusedAFileThatIsNotInTheBundle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageScript(ModuleScriptsTest.class, List.of("missing.js"), "", ""))
                .withMessageContaining("missing.js");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageScript(ModuleScriptsTest.class, List.of("../walk.js"), "", ""));
    }
}
