// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/** A day on the ground: a round with its finding, an incident from the report to the end, a visitor in and out. */
class PatrolBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String PASSWORD = "a-long-password-1";
    private static final List<String> ITEMS =
            List.of("lobby", "stairs", "lift", "light", "renovation", "green", "escape");

    private static Server server;
    private static Api admin;
    private static CaseWork manager;
    private static CaseWork clerk;
    private static CaseWork guard;
    private static String unit;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("patrol-day"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/patrol/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        member("carla", "Carla+Counter", "CSA");
        member("gus", "Gus+Guard", "GUARD");
        manager = new CaseWork(admin);
        clerk = new CaseWork(Api.at(server.address()).signIn("carla", PASSWORD));
        guard = new CaseWork(Api.at(server.address()).signIn("gus", PASSWORD));
        unit = admin.get("/api/units").body().path("rows").path(0).path("id").asText();
    }

    private static void member(String id, String name, String role) {
        admin.submit(
                "/staff/new",
                "",
                "id=" + id + "&name=" + name + "&role=" + role + "&active=true&language=en&password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void livesThroughADay() {
        try (Browser desk = signedIn("en", "admin", Server.PASSWORD);
                Browser gate = signedIn("zh-CN", "gus", PASSWORD)) {
            String finding = foundOnARound(desk);
            putRight(desk, finding);
            alarm(desk, gate);
            visitor(gate);
            for (String page : List.of("rounds", "handover", "incident-wall", "goods")) {
                desk.go("/m/patrol/" + page);
                desk.picture("patrol-" + page);
                assertThat(desk.all("table, .empty")).as(page).isNotEmpty();
            }
            gate.go("/m/patrol/rounds");
            gate.picture("patrol-rounds-zh");
            assertThat(gate.text()).contains("今日巡查");
        }
    }

    private static Browser signedIn(String language, String user, String password) {
        Browser browser = Browser.open(server.address(), language);
        browser.go("/");
        browser.fill(SIGN_IN, "user", user);
        browser.fill(SIGN_IN, "password", password);
        browser.submit(SIGN_IN);
        browser.speak(language);
        return browser;
    }

    private static String doing(String action) {
        return "form:has(input[name='do'][value='" + action + "'])";
    }

    private static String foundOnARound(Browser desk) {
        String round =
                clerk.open("round-special", Map.of("place", "Building 1, lobby", "occasion", "Before the feast"));
        clerk.fire(round, "start", Map.of());
        String form = "form:has(input[name='step'][value='complete'])";
        Browser phone = signedIn("en", "carla", PASSWORD);
        try (phone) {
            phone.go("/cases/" + round + "?step=complete");
            for (String item : ITEMS) {
                phone.fill(form, "f." + item + "Result", item.equals("escape") ? "FAIL" : "PASS");
            }
            phone.fill(form, "f.escapeNote", "Bicycles in the escape way");
            phone.picture("patrol-round-sheet");
            phone.submit(form);
        }
        assertThat(clerk.state(round)).isEqualTo("DONE");
        manager.await("the score of the round", round, now -> now.path("fields").has("score"));
        JsonNode findings =
                admin.get("/api/cases?type=inspection-finding").body().path("rows");
        assertThat(findings.size()).isEqualTo(1);
        assertThat(findings.path(0).path("summary").asText()).contains("Bicycles in the escape way");
        String number = findings.path(0).path("number").asText();
        assertThat(manager.field(number, "severity")).isEqualTo("SERIOUS");
        assertThat(manager.field(number, "category")).isEqualTo("FIRE");
        desk.go("/m/patrol/findings");
        desk.picture("patrol-findings");
        assertThat(desk.text()).contains(number);
        return number;
    }

    private static void putRight(Browser desk, String finding) {
        String form = "form:has(input[name='step'][value='sendNotice'])";
        desk.go("/cases/" + finding + "?step=sendNotice");
        desk.fill(form, "f.party", "OURSELVES");
        desk.fill(form, "f.rectifier", "carla");
        desk.fill(form, "f.noticeText", "Take the bicycles away");
        desk.submit(form);
        assertThat(manager.state(finding)).isEqualTo("NOTICE_SENT");
        for (String language : List.of("en", "zh")) {
            Api.Answer paper =
                    admin.get("/api/cases/" + finding + "/prints/finding-rectification-notice?lang=" + language);
            assertThat(paper.status()).as(language).isEqualTo(200);
            assertThat(paper.raw()).as(language).startsWith("%PDF");
        }
        clerk.fire(finding, "reportFixed", Map.of("action", "Taken to the shed"));
        Map<String, String> seen = Map.of("recheckNote", "The way is free");
        assertThat(clerk.tried(finding, "recheckPass", seen).raw()).contains("own-work");
        manager.fire(finding, "recheckPass", seen);
        clerk.fire(finding, "close", Map.of());
        assertThat(manager.state(finding)).isEqualTo("CLOSED");
    }

    private static void alarm(Browser desk, Browser phone) {
        desk.go("/m/patrol/incidents");
        desk.fill(doing("report"), "f.kind", "FIRE");
        desk.fill(doing("report"), "f.place", "Garage, level 2");
        desk.fill(doing("report"), "f.what", "Smoke from a car");
        desk.fill(doing("report"), "f.level", "L2");
        desk.submit(doing("report"));
        String number = admin.get("/api/cases?type=incident")
                .body()
                .path("rows")
                .path(0)
                .path("number")
                .asText();
        manager.await(
                "the alarm of the resident manager",
                number,
                now -> now.path("fields").has("alarmedAt"));
        assertThat(manager.tried(number, "dispatch", Map.of("post", "Main gate 大门岗"))
                        .raw())
                .as("a fixed post never leaves")
                .contains("fixed-post");
        desk.picture("patrol-incident-reported");
        desk.submit(doing("dispatch"));
        assertThat(manager.state(number)).isEqualTo("DISPATCHED");
        phone.go("/m/patrol/incidents");
        phone.picture("patrol-incident-clock");
        phone.submit(".stopwatch form");
        assertThat(manager.state(number)).isEqualTo("ON_SCENE");
        assertThat(guard.tried(number, "control", Map.of("controlNote", "Out")).status())
                .as("the captain says so, not the guard")
                .isEqualTo(403);
        manager.fire(number, "control", Map.of("controlNote", "Put out with one extinguisher"));
        manager.fire(
                number,
                "investigate",
                Map.of("rootCause", "Battery", "registeredAs", "FIRE", "loss", "3500.00", "policeRef", "119-7"));
        manager.fire(number, "reportUp", Map.of("report", "A car burnt", "reportedTo", "Fire brigade"));
        manager.fire(number, "close", Map.of("lesson", "No charging in the garage"));
        assertThat(manager.state(number)).isEqualTo("CLOSED");
        assertThat(manager.field(number, "loss")).isEqualTo("3500.00");
    }

    private static void visitor(Browser gate) {
        gate.go("/m/patrol/gate");
        gate.fill(doing("enter"), "f.visitorName", "Tan Mei");
        gate.fill(doing("enter"), "f.unit", unit);
        gate.fill(doing("enter"), "f.idType", "ID_CARD");
        gate.fill(doing("enter"), "f.document", "31010119900307123X");
        gate.fill(doing("enter"), "f.purpose", "VISIT");
        gate.fill(doing("enter"), "f.confirmedBy", "Mr Wu, intercom");
        gate.fill(doing("enter"), "f.passNo", "12");
        gate.submit(doing("enter"));
        gate.picture("patrol-gate");
        assertThat(gate.text()).contains("Tan Mei").contains("****123X").doesNotContain("19900307");
        String number = admin.get("/api/cases?type=gate-visitor")
                .body()
                .path("rows")
                .path(0)
                .path("number")
                .asText();
        assertThat(manager.state(number)).isEqualTo("IN");
        assertThat(manager.show(number).toString()).doesNotContain("19900307");
        gate.submit(doing("out"));
        assertThat(manager.state(number)).isEqualTo("OUT");
    }
}
