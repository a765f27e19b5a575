// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;
import org.steward.core.api.store.StorageException;
import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.TestModule;

/** The gate over HTTP, with a page behind it that says what it was told. */
class GateTest {
    private static final String CASE = "{\"type\":\"matter\",\"channel\":\"COUNTER\",\"summary\":\"The lift stands\"}";
    private static Centre centre;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        centre = new Centre(folder, Duration.ofSeconds(1), new Page());
        centre.offer("a", "1.0.0", TestModule.with());
    }

    @AfterAll
    static void close() throws Exception {
        centre.close();
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/defect" -> throw new IllegalStateException("secret detail");
                case "/store" -> throw new StorageException("jdbc:derby lost", "08006", null);
                default -> {
                    Visit visit = (Visit) request.getAttribute(Visit.ATTRIBUTE);
                    String who = visit.caller().map(Caller::id).orElse("-");
                    response.setContentType("text/plain;charset=utf-8");
                    response.getOutputStream()
                            .write((who + "|" + visit.csrf() + "|" + visit.language() + "|" + visit.nonce() + "|"
                                            + visit.caller()
                                                    .map(Caller::estateId)
                                                    .orElse("-") + "|" + visit.estates() + "|" + request.getRemoteAddr()
                                            + "|" + request.isSecure())
                                    .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String csrf(Browser browser) {
        return browser.get("/page").text().split("\\|", -1)[1];
    }

    private static Browser signedIn() {
        Browser browser = centre.browser();
        String token = csrf(browser);
        Answer answer =
                browser.form("/sign-in", "user=anna&password=" + Centre.PASSWORD + "&next=/cases&_csrf=" + token);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/cases");
        return browser;
    }

    @Test
    void signsInAndOut() {
        Browser browser = signedIn();
        assertThat(browser.get("/page").text()).startsWith("anna|");
        String kept = browser.cookie("steward_session");
        Answer out = browser.form("/sign-out", "_csrf=" + csrf(browser));
        assertThat(out.header("Location")).isEqualTo("/sign-in");
        assertThat(browser.cookie("steward_session")).isEmpty();
        assertThat(centre.browser().cookie("steward_session", kept).get("/page").text())
                .startsWith("-|");
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        Browser browser = centre.browser();
        Answer answer = browser.form("/sign-in", "user=anna&password=" + Centre.PASSWORD + "&_csrf=" + csrf(browser));
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhatWasWrong() {
        Browser browser = centre.browser();
        String known = browser.form("/sign-in", "user=bert&password=x&next=//evil&_csrf=" + csrf(browser))
                .header("Location");
        assertThat(known).isEqualTo("/sign-in?error=wrong&user=bert&next=%2F");
    }

    @Test
    void refusesAFormWithoutTheTokenOrFromElsewhere() {
        Browser browser = signedIn();
        String token = csrf(browser);
        assertThat(browser.form("/page", "a=b").status()).isEqualTo(403);
        assertThat(browser.form("/page", "_csrf=wrong").status()).isEqualTo(403);
        assertThat(browser.form("/page", "_csrf=" + token).status()).isEqualTo(200);
        browser.with("Sec-Fetch-Site", "cross-site");
        assertThat(browser.form("/page", "_csrf=" + token).status()).isEqualTo(403);
        browser.with("Sec-Fetch-Site", "same-site");
        assertThat(browser.form("/page", "_csrf=" + token).status()).isEqualTo(403);
        browser.with("Sec-Fetch-Site", "same-origin");
        assertThat(browser.form("/page", "_csrf=" + token).status()).isEqualTo(200);
    }

    @Test
    void takesTheTokenOfAnUploadFromTheQuery() {
        Browser browser = signedIn();
        byte[] body = "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n1\r\n--x--\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        String multipart = "multipart/form-data; boundary=x";
        assertThat(browser.send("POST", "/page", multipart, body).status()).isEqualTo(403);
        assertThat(browser.send("POST", "/page?_csrf=" + csrf(browser), multipart, body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void asksASessionForTheTokenAtTheApiAndABearerNot() {
        Browser browser = signedIn();
        Answer refused = browser.post("/api/cases", CASE);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("forged");
        assertThat(browser.with("X-CSRF-Token", csrf(browser))
                        .post("/api/cases", CASE)
                        .status())
                .isEqualTo(201);
        assertThat(centre.program("anna").post("/api/cases", CASE).status()).isEqualTo(201);
        assertThat(centre.browser().post("/api/cases", CASE).status()).isEqualTo(401);
    }

    @Test
    void sendsHeadersThatProtect() {
        Answer page = centre.browser().get("/page");
        String nonce = page.text().split("\\|", -1)[3];
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'nonce-" + nonce + "'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        Answer api = centre.browser().get("/api/openapi.json");
        assertThat(api.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(api.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(api.header("X-Correlation-Id")).isNotEmpty();
    }

    @Test
    void believesAProxyOnThisMachineOfWhomARequestIs() {
        Browser behind =
                centre.browser().with("X-Forwarded-For", "6.6.6.6, 203.0.113.9").with("X-Forwarded-Proto", "https");
        Answer answer = behind.get("/page");
        assertThat(answer.text()).endsWith("|203.0.113.9|true");
        assertThat(answer.header("Set-Cookie")).contains("Secure");
        assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
        assertThat(centre.browser()
                        .with("X-Forwarded-For", "somebody")
                        .get("/page")
                        .text())
                .endsWith("|127.0.0.1|false");
    }

    @Test
    void throttlesThePersonBehindTheProxyAndNobodyElse() {
        Browser guessing = centre.browser().with("X-Forwarded-For", "203.0.113.66");
        for (int i = 0; i < 30; i++) {
            guessing.form("/sign-in", "user=name" + i + "&password=wrong&_csrf=" + csrf(guessing));
        }
        String right = "user=anna&password=" + Centre.PASSWORD + "&_csrf=";
        assertThat(guessing.form("/sign-in", right + csrf(guessing)).header("Location"))
                .contains("error=throttled");
        Browser other = centre.browser().with("X-Forwarded-For", "203.0.113.67");
        assertThat(other.form("/sign-in", right + csrf(other)).header("Location"))
                .doesNotContain("error=");
    }

    @Test
    void speaksTheLanguageChosenElseTheBrowsers() {
        Browser browser = centre.browser().with("Accept-Language", "zh-CN,zh;q=0.9");
        assertThat(browser.get("/page").text()).contains("|ZH|");
        Answer chosen = browser.form("/language", "lang=en&next=/here&_csrf=" + csrf(browser));
        assertThat(chosen.header("Location")).isEqualTo("/here");
        assertThat(browser.get("/page").text()).contains("|EN|");
    }

    @Test
    void switchesOnlyToEstatesOfTheMember() {
        Browser browser = signedIn();
        browser.form("/estate", "estate=elsewhere&next=/&_csrf=" + csrf(browser));
        assertThat(browser.cookie("steward_estate")).isEmpty();
        browser.form("/estate", "estate=" + Centre.ESTATE + "&next=/&_csrf=" + csrf(browser));
        assertThat(browser.cookie("steward_estate")).isEqualTo(Centre.ESTATE);
        assertThat(browser.cookie("steward_estate", "gone").get("/page").text()).contains("|" + Centre.ESTATE + "|");
        assertThat(browser.with("X-Estate", "elsewhere").get("/page").text()).startsWith("-|");
    }

    @Test
    void tellsADefectWithoutItsStack() {
        Answer answer = centre.browser().get("/defect");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains(answer.header("X-Correlation-Id")).doesNotContain("secret", "at org.");
    }

    @Test
    void asksForPatienceWhenTheStoreIsAway() {
        Answer answer = centre.browser().get("/store");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("jdbc");
    }

    @Test
    void answersAProblemWhenTheStoreIsAwayBehindTheApi(@TempDir Path folder) throws Exception {
        try (Centre lost = new Centre(folder, Duration.ofSeconds(1), new Page())) {
            lost.offer("a", "1.0.0", TestModule.with());
            Browser program = lost.program("anna");
            assertThat(program.post("/api/cases", CASE).status()).isEqualTo(201);
            lost.loseTheStore();
            Answer answer = program.post("/api/cases", CASE);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("store-down");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }
}
