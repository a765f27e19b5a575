// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/** A renovation from the application on a resident's phone to the refund, with a violation on the way. */
class RenovationBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String REPORT = "form[action='/report/lakeside/renovation']";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir
    private static Path place;

    private static Server server;
    private static Api admin;
    private static CaseWork manager;
    private static CaseWork technician;
    private static String unit;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("renovation"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/renovation/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        admin.submit(
                "/staff/new",
                "",
                "id=max&name=Max+Mechanic&role=TECH&active=true&language=en&password=a-long-password-1");
        manager = new CaseWork(admin);
        technician = new CaseWork(Api.at(server.address()).signIn("max", "a-long-password-1"));
        unit = admin.get("/api/units").body().path("rows").path(0).path("id").asText();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Browser staff(String language) {
        Browser browser = Browser.open(server.address(), language);
        browser.go("/");
        browser.fill(SIGN_IN, "user", "admin");
        browser.fill(SIGN_IN, "password", Server.PASSWORD);
        browser.submit(SIGN_IN);
        browser.speak(language);
        return browser;
    }

    @Test
    void goesFromAPhoneToTheRefundWithAViolationOnTheWay() throws IOException {
        try (Browser phone = Browser.open(server.address(), "zh-CN");
                Browser desk = staff("en")) {
            String number = appliedFor(phone);
            approved(number);
            signed(number);
            deposited(desk, number);
            String pass = begun(number);
            violated(desk, number);
            phone.go("/r/" + manager.link(number));
            phone.fill(
                    ask("requestAcceptance"),
                    "f.finishedOn",
                    TODAY.minusDays(40).toString());
            phone.submit(ask("requestAcceptance"));
            assertThat(manager.state(number)).isEqualTo("ACCEPTANCE_REQUESTED");
            accepted(number, pass);
            refunded(desk, number);
            phone.go("/r/" + manager.link(number));
            phone.picture("renovation-refunded");
            assertThat(phone.text()).contains(number);
            manager.fire(number, "archive", Map.of());
            assertThat(manager.state(number)).isEqualTo("ARCHIVED");
        }
    }

    private static String ask(String step) {
        return "form[action$='/step/" + step + "']";
    }

    private static String appliedFor(Browser phone) throws IOException {
        phone.go("/report/lakeside/renovation?unit=" + unit);
        phone.picture("renovation-application");
        phone.fill(REPORT, "summary", "厨房翻新 / New kitchen");
        phone.fill(REPORT, "f.scope", "Tiles, kitchen, glued");
        phone.fill(REPORT, "f.plannedFrom", TODAY.plusDays(10).toString());
        phone.fill(REPORT, "f.plannedTo", TODAY.plusDays(40).toString());
        phone.fill(REPORT, "f.firmName", "Good Walls Ltd");
        phone.fill(REPORT, "f.firmLeader", "Mr Qian");
        phone.fill(REPORT, "f.firmPhone", "13900000000");
        phone.fill(REPORT, "name", "Ms Zhao");
        phone.fill(REPORT, "phone", "13800000000");
        phone.submit(REPORT);
        String number = phone.find(".num.hint").getText();
        assertThat(manager.tried(number, "sendToTech", Map.of()).raw()).contains("papers-missing");
        manager.fire(number, "askForPapers", Map.of("missingList", "Identity, drawings, licence"));
        phone.go("/r/" + manager.link(number));
        Path paper = Files.writeString(place.resolve("paper.png"), "picture");
        for (String field : List.of("paperIdentity", "paperDrawings", "paperLicence")) {
            phone.find(ask("completePapers") + " input[type='file'][name='file." + field + "']")
                    .sendKeys(paper.toString());
        }
        phone.picture("renovation-papers");
        phone.submit(ask("completePapers"));
        assertThat(manager.state(number)).isEqualTo("SUBMITTED");
        return number;
    }

    private static void approved(String number) {
        manager.fire(number, "sendToTech", Map.of());
        Map<String, String> findings = new HashMap<>(Map.of("techOpinion", "CONFORMS", "techReason", "As drawn"));
        List.of("findsStructure", "findsOpening", "findsBalconyWall", "findsEnergy", "findsDanger")
                .forEach(question -> findings.put(question, "false"));
        findings.put("findsWetRoom", "true");
        technician.fire(number, "reviewTechnique", findings);
        Api.Answer refused = manager.tried(number, "approve", Map.of("approveReason", "For once"));
        assertThat(refused.status())
                .as("not even the administrator approves it")
                .isEqualTo(422);
        assertThat(refused.raw()).contains("prohibited");
        manager.fire(number, "reject", Map.of("rejectReason", "A balcony is no kitchen", "howToChange", "Keep it dry"));
        manager.fire(number, "submitAgain", Map.of("whatChanged", "The balcony stays as it is"));
        manager.fire(number, "sendToTech", Map.of());
        findings.put("findsWetRoom", "false");
        technician.fire(number, "reviewTechnique", findings);
        manager.fire(number, "approve", Map.of("approveReason", "Conforms"));
    }

    private static void signed(String number) {
        manager.fire(
                number,
                "signAgreement",
                Map.of(
                        "agreementNo", "A-1",
                        "agreementFile", "file",
                        "agreedHours", "08:00-12:00, 14:00-18:00",
                        "agreedWaste", "In bags, behind the house",
                        "agreedLift", "Boards in the lift",
                        "agreedLiability", "As the law says",
                        "toldProhibited", "true"));
    }

    private static void deposited(Browser desk, String number) {
        desk.go("/m/renovation/deposits?number=" + number);
        String receive = "form:has(input[name='do'][value='receive'])";
        desk.fill(receive, "f.slip", "R-1");
        desk.picture("deposit");
        desk.submit(receive);
        assertThat(desk.text()).contains("2000.00");
        assertThat(manager.state(number)).isEqualTo("DEPOSIT_PAID");
    }

    private static String begun(String number) {
        manager.fire(
                number,
                "issuePermit",
                Map.of(
                        "permitNo",
                        "P-1",
                        "permitFrom",
                        TODAY.toString(),
                        "permitUntil",
                        TODAY.plusDays(60) + "T18:00",
                        "supervisor",
                        "max"));
        String pass = manager.open("renovation-pass", Map.of("renovation", number, "worker", "Mr Li", "unit", unit));
        manager.await(
                "the pass belongs to its renovation",
                pass,
                each -> each.path("parent").asText().equals(number));
        manager.fire(
                pass,
                "issuePass",
                Map.of("passNo", "W-1", "photo", "file", "passUntil", TODAY.plusDays(60) + "T18:00"));
        Map<String, String> site =
                Map.of("permitPosted", "true", "liftProtected", "true", "wastePlace", "true", "extinguishers", "2");
        manager.await(
                "the pass is counted",
                number,
                each -> each.path("fields").path("passesValid").asText().equals("1"));
        manager.fire(number, "startWork", site);
        assertThat(manager.state(number)).isEqualTo("IN_WORK");
        return pass;
    }

    private static void violated(Browser desk, String number) {
        String violation = manager.open(
                "renovation-violation", Map.of("renovation", number, "violationCode", "WASTE", "unit", unit));
        manager.fire(
                violation,
                "stopOnSpot",
                Map.of(
                        "violationCode", "WASTE",
                        "violationLevel", "GENERAL",
                        "spotNote", "Rubble in the stairs",
                        "spotPhoto", "file"));
        manager.fire(
                violation,
                "issueNotice",
                Map.of(
                        "noticeNo", "N-1",
                        "noticeText", "Take it away",
                        "ownerPhonedAt", TODAY + "T09:00",
                        "deliveryProof", "file"));
        desk.go("/cases/" + violation);
        desk.picture("violation");
        desk.go("/m/renovation/sites");
        desk.picture("renovation-sites");
        assertThat(desk.text()).contains(number);
        manager.await(
                "the violation is counted",
                number,
                each -> each.path("fields").path("openViolations").asText().equals("1"));
        manager.fire(violation, "fixed", Map.of("fixedNote", "Taken away", "fixedPhoto", "file"));
        manager.fire(violation, "recheckPass", Map.of("recheckPhoto", "file"));
        manager.fire(violation, "close", Map.of());
        manager.await(
                "no violation is open",
                number,
                each -> each.path("fields").path("openViolations").asText().equals("0"));
    }

    private static void accepted(String number, String pass) {
        manager.fire(number, "visitSite", Map.of("visitedAt", TODAY + "T08:00", "visitedBy", "Max Mechanic, Ms Zhao"));
        technician.fire(
                number,
                "passFirst",
                Map.of(
                        "likeScheme", "true",
                        "likePatrols", "true",
                        "likeChanges", "true",
                        "acceptedOn", TODAY.minusDays(35).toString()));
        technician.fire(number, "reInspect", Map.of("reInspection", "No leak below"));
        manager.fire(pass, "takeBack", Map.of());
        manager.await(
                "the pass is back",
                number,
                each -> each.path("fields").path("passesOut").asText().equals("0"));
    }

    private static void refunded(Browser desk, String number) {
        desk.go("/m/renovation/deposits?number=" + number);
        String refund = "form:has(input[name='do'][value='refund'])";
        desk.fill(refund, "f.slip", "S-1");
        desk.submit(refund);
        desk.picture("deposit-refunded");
        assertThat(manager.state(number)).isEqualTo("REFUNDED");
        assertThat(manager.field(number, "depositHeld")).isEqualTo("0.00");
    }
}
