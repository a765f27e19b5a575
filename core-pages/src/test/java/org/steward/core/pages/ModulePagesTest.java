// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Pages of modules, from the request to the answer. */
class ModulePagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);
    private static final String PAGE = "/m/visitors/today";
    private static final String TOKEN = "form-token";

    private final Visitors visitors = new Visitors();
    private final Slots slots = new Slots()
            .on(Visitors.module(visitors))
            .known("pool", Text.of("Pool", "泳池"), State.ABSENT, Set.of("e"))
            .known("gym", Text.of("Gym", "健身房"), State.ACTIVE, Set.of("other"))
            .known("lift", Text.of("Lift", "电梯"), State.QUARANTINED, Set.of("e"))
            .known("bus", Text.of("Bus", "班车"), State.PARKED, Set.of("e"));

    private static Caller caller(Language language, String... permissions) {
        return new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of("CSA"), Set.of(permissions), language);
    }

    private Got answer(Sent sent) {
        return answer(sent, caller(Language.EN, "visitor.read"));
    }

    private Got answer(Sent sent, Caller caller) {
        ModulePagesPage page = new ModulePagesPage(slots, Site.empty(StaffRegister.class));
        Got got = new Site(CLOCK, slots, page).answer(sent.by(caller, TOKEN));
        assertThat(slots.open()).as("leases").isZero();
        return got;
    }

    @ParameterizedTest
    @CsvSource({
        "sauna,404,sauna&quot; on this server,sauna”，也从未有过",
        "pool,404,Pool&quot; was here but is not installed,泳池”曾经安装",
        "gym,404,Gym&quot; is not enabled for this estate,本小区未启用模块“健身房",
        "lift,503,Lift&quot; failed again and again,电梯”多次出错",
        "bus,503,Bus&quot; is being started or replaced,班车”正在启动",
    })
    void namesAModuleThatDoesNotAnswerAndSaysWhy(String id, int status, String en, String zh) {
        Got got = answer(Sent.get("/m/" + id + "/today"));
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.body()).contains(en);
        assertThat(got.header("Retry-After")).isEqualTo(status == 503 ? "5" : "");
        Got chinese = answer(Sent.post("/m/" + id + "/today"), caller(Language.ZH));
        assertThat(chinese.status()).isEqualTo(status);
        assertThat(chinese.body()).contains(zh);
    }

    @Test
    void shortensAndEscapesWhatWasTypedForAModule() {
        String typed = "<b>" + "x".repeat(100);
        assertThat(answer(Sent.get("/m/" + typed + "/today")).body())
                .contains("&lt;b&gt;" + "x".repeat(57) + "…")
                .doesNotContain("<b>x");
    }

    @Test
    void namesAPageThatAModuleDoesNotHave() {
        Got got = answer(Sent.get("/m/visitors/tomorrow"));
        assertThat(got.status()).isEqualTo(404);
        assertThat(got.body()).contains("Visitors&quot; has no page &quot;tomorrow");
        assertThat(answer(Sent.get("/m/visitors")).status()).isEqualTo(404);
        assertThat(answer(Sent.get("/m/visitors/today/more")).status()).isEqualTo(404);
    }

    @Test
    void refusesWhoLacksThePermission() {
        Got got = answer(Sent.get(PAGE), caller(Language.EN, "case.read"));
        assertThat(got.status()).isEqualTo(403);
        assertThat(got.body()).contains("Not allowed").doesNotContain("name=\"f.name\"");
        Got post = answer(arrival("Wang"), caller(Language.EN, "case.read"));
        assertThat(post.status()).isEqualTo(403);
        assertThat(post.cookies()).isEmpty();
    }

    private static Sent arrival(String name) {
        return Sent.post(PAGE + "?gate=south&said=old&day=2026-11-25")
                .with("_csrf", TOKEN)
                .with("do", "arrive")
                .with("f.gate", "north")
                .with("f.name", name);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID,422",
        "RULE,422",
        "CONFLICT,409",
        "STALE,409",
        "FORBIDDEN,403",
        "NOT_FOUND,404",
        "TOO_LARGE,413",
        "THROTTLED,429",
        "UNAVAILABLE,503"
    })
    void showsARefusalBesideItsFieldWithTheStatusOfItsKind(String kind, int status) {
        Got got = answer(arrival(kind));
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.body())
                .containsOnlyOnce("<p class=\"beside\"")
                .containsOnlyOnce("Nobody is called " + kind)
                .containsOnlyOnce("value=\"" + kind + "\"")
                .contains("<div class=\"flaws\" role=\"alert\"><p>The gate is closed</p></div>");
        assertThat(got.body().indexOf("Nobody is called"))
                .as("in the form that was sent")
                .isBetween(got.body().indexOf("value=\"arrive\""), got.body().indexOf("value=\"expect\""));
        assertThat(visitors.shownFor()).containsOnlyKeys("gate", "day").containsEntry("gate", "south");
        assertThat(slots.failures()).isEmpty();
    }

    @Test
    void keepsTheQueryInTheFormAndAfterThePost() {
        assertThat(answer(Sent.get(PAGE + "?gate=south&said=old")).body())
                .contains("action=\"" + PAGE + "?gate=south\"")
                .doesNotContain("said=old");
        Got got = answer(arrival("Wang"));
        assertThat(got.status()).isEqualTo(303);
        assertThat(got.header("Location")).startsWith(PAGE + "?gate=south&day=2026-11-25&said=");
        assertThat(got.header("Location")).doesNotContain("said=old", "_csrf", "f.name");
    }

    @Test
    void saysOnceWhatWasDoneWhicheverNodeAnswersNext() {
        Got done = answer(arrival("<b>Wang"));
        Got next = answer(Sent.get(done.header("Location")).cookies(done.cookies()));
        assertThat(next.body())
                .contains("<p class=\"flash\" role=\"status\">&lt;b&gt;Wang is at north</p>")
                .doesNotContain("said=");
        assertThat(next.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo(Sayings.COOKIE);
            assertThat(cookie.getMaxAge()).isZero();
        });
        assertThat(answer(Sent.get(done.header("Location"))).body()).doesNotContain("class=\"flash\"");
        assertThat(answer(Sent.get(PAGE).cookies(done.cookies())).body())
                .as("another tab")
                .doesNotContain("class=\"flash\"");
    }

    @Test
    void tellsAnActionThatThePageDoesNotHaveFromABrokenModule() {
        Got unknown = answer(Sent.post(PAGE).with("do", "dance"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Today&quot; cannot do that");
        assertThat(slots.failures()).isEmpty();
        assertThat(answer(Sent.post(PAGE).with("do", "copy")).status()).isEqualTo(500);
        assertThat(slots.failures()).hasSize(1);
        Got torn = answer(Sent.post(PAGE).with("do", "expect"));
        assertThat(torn.status()).isEqualTo(500);
        assertThat(torn.body()).contains("correlation-7").doesNotContain("torn");
        assertThat(slots.failures()).hasSize(2);
    }
}
