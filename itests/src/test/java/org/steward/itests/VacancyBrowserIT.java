// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** A month of a vacant unit: entered, meters, keys lent, a viewing, the check after it, a defect, handed over. */
class VacancyBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String INTAKE = "form[action='/new/vacant-unit']";
    private static final String INSPECT = "form:has(input[name='step'][value='inspect'])";
    private static final List<String> ITEMS = List.of(
            "doors",
            "windows",
            "water",
            "power",
            "gas",
            "leak",
            "ventilation",
            "smell",
            "sockets",
            "furniture",
            "clean",
            "meters");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path place;

    private static Server server;
    private static Api admin;
    private static CaseWork lead;
    private static CaseWork clerk;
    private static String unit;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("vacancy-month"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/vacancy/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        admin.submit(
                "/staff/new",
                "",
                "id=carla&name=Carla+Counter&role=CSA&active=true&language=en&password=a-long-password-1");
        lead = new CaseWork(admin);
        clerk = new CaseWork(Api.at(server.address()).signIn("carla", "a-long-password-1"));
        unit = admin.get("/api/units").body().path("rows").path(0).path("id").asText();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void livesThroughAMonth() throws IOException {
        try (Browser browser = Browser.open(server.address(), "en")) {
            browser.go("/");
            browser.fill(SIGN_IN, "user", "carla");
            browser.fill(SIGN_IN, "password", "a-long-password-1");
            browser.submit(SIGN_IN);
            browser.speak("en");
            String entry = entered(browser);
            metersAreRead(entry);
            keysAreLent(browser, entry);
            String check = viewed(entry);
            inspected(browser, check);
            browser.go("/m/vacancy/ledger");
            browser.picture("vacancy-ledger");
            assertThat(browser.text()).contains(entry);
            handedOver(entry);
        }
    }

    private static String entered(Browser browser) {
        browser.go("/new/vacant-unit");
        browser.fill(INTAKE, "summary", "Sold, not moved in yet");
        browser.fill(INTAKE, "unit", unit);
        browser.fill(INTAKE, "f.kind", "SOLD");
        browser.fill(INTAKE, "f.keyCount", "3");
        browser.fill(INTAKE, "f.keyPlace", "Cabinet A");
        browser.fill(INTAKE, "f.water", "10");
        browser.picture("vacancy-entry");
        browser.submit(INTAKE);
        if (!browser.all(INTAKE + " button[name='sure']").isEmpty()) {
            browser.find(INTAKE + " button[name='sure']").click();
            browser.find(".flash.new");
        }
        assertThat(browser.address()).as(browser.text()).contains("/cases/");
        String number = browser.address().replaceAll("[?#].*", "").replaceAll(".*/", "");
        clerk.fire(number, "enterSold", Map.of());
        assertThat(clerk.state(number)).isEqualTo("SOLD_NOT_MOVED_IN");
        return number;
    }

    private static void metersAreRead(String entry) {
        assertThat(clerk.tried(entry, "readMeters", Map.of("water", "9")).raw()).contains("below-last");
        assertThat(clerk.tried(entry, "readMeters", Map.of("water", "30")).raw())
                .as("a vacant unit uses no water")
                .contains("implausible");
        clerk.fire(entry, "readMeters", Map.of("water", "11"));
        assertThat(clerk.field(entry, "water")).isEqualTo("11");
    }

    private static void keysAreLent(Browser browser, String entry) {
        String loan = clerk.open(
                "vacancy-key-loan",
                Map.of(
                        "ledgerEntry", entry,
                        "unit", unit,
                        "purpose", "VIEWING",
                        "borrower", "Mr Tan 13700000000",
                        "keys", "2"));
        lead.fire(loan, "approve", Map.of());
        clerk.fire(loan, "handOut", Map.of("signature", CaseWork.FILE));
        browser.go("/m/vacancy/keys");
        browser.picture("vacancy-keys");
        assertThat(browser.text()).contains("Mr Tan");
        assertThat(clerk.tried(loan, "bringBack", Map.of("keysBack", "1")).raw())
                .contains("keys-missing");
        clerk.fire(loan, "bringBack", Map.of("keysBack", "2"));
        assertThat(clerk.state(loan)).isEqualTo("BACK");
    }

    private static String viewed(String entry) {
        String viewing = clerk.open(
                "vacancy-viewing",
                Map.of(
                        "ledgerEntry",
                        entry,
                        "unit",
                        unit,
                        "viewingAt",
                        TODAY.minusDays(1) + "T10:00",
                        "visitor",
                        "Ms Ye 13600000000"));
        clerk.fire(viewing, "hold", Map.of("accompaniedBy", "carla", "interest", "THINKS"));
        Pause.until("the check after the viewing", java.time.Duration.ofSeconds(30), () -> checks().size() > 0);
        return checks().get(0);
    }

    private static List<String> checks() {
        return admin.get("/api/cases?type=vacancy-check&state=DUE&unit=" + unit)
                .body()
                .path("rows")
                .findValuesAsText("number");
    }

    private static void inspected(Browser browser, String check) throws IOException {
        Path photo = Files.writeString(place.resolve("leak.png"), "picture");
        browser.go("/cases/" + check + "?step=inspect");
        for (String item : ITEMS) {
            browser.fill(INSPECT, "f." + item + "Result", item.equals("leak") ? "FAIL" : "PASS");
        }
        browser.fill(INSPECT, "f.leakNote", "Damp under the window");
        browser.find(INSPECT + " input[type='file'][name='file.leakPhoto']").sendKeys(photo.toString());
        browser.picture("vacancy-check");
        browser.submit(INSPECT);
        assertThat(clerk.state(check)).isEqualTo("DONE");
        JsonNode defects =
                admin.get("/api/cases?type=vacancy-defect&unit=" + unit).body().path("rows");
        assertThat(defects.size()).isEqualTo(1);
        assertThat(defects.path(0).path("summary").asText()).contains("Damp under the window");
        assertThat(clerk.tried(check, "review", Map.of("rechecked", "true")).status())
                .as("nobody reviews their own")
                .isNotEqualTo(200);
        lead.fire(check, "review", Map.of("rechecked", "true"));
        clerk.fire(check, "close", Map.of("ownerReport", "SENT"));
        assertThat(clerk.state(check)).isEqualTo("CLOSED");
    }

    private static void handedOver(String entry) {
        assertThat(clerk.tried(entry, "moveIn", Map.of("water", "12", "power", "5", "keysHanded", "1"))
                        .status())
                .as("all keys or a reason")
                .isEqualTo(422);
        clerk.fire(entry, "moveIn", Map.of("water", "12", "power", "5", "keysHanded", "3", "takenOverBy", "Ms Ye"));
        assertThat(clerk.state(entry)).isEqualTo("MOVED_IN_EMPTY");
        assertThat(clerk.field(entry, "keyCount")).isEqualTo("0");
    }
}
