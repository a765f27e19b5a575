// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/**
 * The journey as people see it, in both languages: sign in, take a complaint, answer it, the customer says on the
 * private page that it is well. Pictures are kept in {@code target/screenshots}.
 */
class JourneyBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String INTAKE = "form[action='/new/complaint']";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("browser"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,Rude at the gate,Closed", "zh-CN,门岗态度生硬,已结案"})
    void carriesAComplaintToTheSatisfiedCallback(String language, String summary, String closed) {
        try (Browser browser = Browser.open(server.address(), language)) {
            browser.go("/");
            browser.picture("1-sign-in");
            browser.fill(SIGN_IN, "user", "admin");
            browser.fill(SIGN_IN, "password", Server.PASSWORD);
            browser.submit(SIGN_IN);
            browser.speak(language);
            browser.picture("2-work-list");

            browser.go("/new/complaint");
            browser.fill(INTAKE, "summary", summary);
            browser.picture("3-intake");
            browser.submit(INTAKE);
            String number = browser.address().replaceAll("[?#].*", "").replaceAll(".*/", "");
            browser.go("/cases/" + number);
            assertThat(browser.text()).contains(number, summary);
            browser.picture("4-case");

            step(browser, number, "register", Map.of("apologised", "true"));
            step(browser, number, "settle", Map.of("result", summary));
            step(browser, number, "reply", Map.of("replyText", summary));
            browser.picture("5-answered");

            rate(browser, number);
            browser.go("/cases/" + number);
            assertThat(browser.text()).contains(closed);
            browser.picture("7-closed");

            browser.go("/cases?q=" + number);
            assertThat(browser.text()).contains(number);
            browser.picture("8-found-again");
        }
    }

    private static void step(Browser browser, String number, String transition, Map<String, String> fields) {
        browser.go("/cases/" + number);
        String form = "form:has(input[name='step'][value='" + transition + "'])";
        fields.forEach((name, value) -> browser.fill(form, "f." + name, value));
        browser.submit(form);
    }

    private static void rate(Browser browser, String number) {
        Api admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer link = admin.post("/api/cases/" + number + "/resident-link", Map.of());
        assertThat(link.status()).as(link.raw()).isEqualTo(201);
        browser.go(link.body().path("link").asText());
        browser.picture("6-private-page");
        String form = "form[action$='/rate']";
        browser.fill(form, "satisfaction", "A");
        browser.submit(form);
    }
}
