// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/**
 * An officer proves each point in another way: the camera over the printed label, a tag, the position, a photo. The
 * camera shows a film of the very sheet that was printed; the reader of tags is the browser's interface without the
 * hardware, which no desktop has.
 */
class PatrolProofsBrowserIT {
    private static final String SIGN_IN = "form[action$='/sign-in']";
    private static final String WALK = "/m/patrol/walk";
    private static final String APP = "[data-app] ";
    private static final String PASSWORD = "a-long-password-1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BELOW_THE_HEAD = 150;
    private static final int BELOW_THE_LABELS = 620;
    private static final String POINTS = String.join(
            "\n",
            "CAMERA,1,B1,Pump room,QR",
            "TAG,1,B1,Switch room,NFC,,TAGLABEL1",
            "LAWN,,,Pavilion,POSITION,,,31.230416 121.473701",
            "POND,,,Bridge,POSITION",
            "ROOF,1,12F,Lift machine,PHOTO");
    private static final String TAG_READER = "window.NDEFReader = class { scan(options) { window.tags = this;"
            + " options.signal.onabort = () => { window.tags = null; }; return Promise.resolve(); } };";
    private static final String LAMP = "MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true });"
            + " MediaStreamTrack.prototype.applyConstraints = function (asked) {"
            + " document.body.dataset.lamp = asked.advanced[0].torch; return Promise.resolve(); };";
    private static final String TAG_TOUCHES = "window.tags.onreading({ message: { records: [{ recordType: 'text',"
            + " data: new DataView(new TextEncoder().encode('STEWARD-PATROL/PROOFS/TAG/TAGLABEL1').buffer) }] } });";

    @TempDir
    static Path folder;

    private static Server server;
    private static Api admin;
    private static String run;
    private static FilmOfAPaper sheet;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("patrol-proofs"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        Api.Answer enabled = admin.post("/api/modules/patrol/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
        admin.submit("/staff/new", "", "id=gus&name=Gus+Guard&role=GUARD&active=true&language=en&password=" + PASSWORD);
        String begin = DateTimeFormatter.ofPattern("HH:mm")
                .format(LocalTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(4));
        admin.submit(
                "/m/patrol/routes",
                "",
                "do=add&f.code=PROOFS&f.title=Proofs&f.post=PATROL&f.order=FREE&f.maxMinutes=120&f.starts="
                        + encoded(begin));
        act("list", "&f.list=" + encoded(POINTS));
        act("sheets", "");
        Pause.until("the run of the route", PATIENCE, () -> rounds().size() == 1);
        run = rounds().path(0).path("number").asText();
        String labels = admin.get("/api/cases?type=patrol-labels")
                .body()
                .path("rows")
                .path(0)
                .path("number")
                .asText();
        sheet = FilmOfAPaper.of(admin.file("/api/cases/" + labels + "/prints/patrol-label-sheet?lang=en"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void act(String action, String more) {
        Api.Answer answer =
                admin.submit("/m/patrol/routes?route=PROOFS", "", "do=" + action + "&f.route=PROOFS" + more);
        assertThat(answer.status()).as(answer.raw()).isLessThan(400);
    }

    private static JsonNode rounds() {
        return admin.get("/api/patrol/walk").body().path("rounds");
    }

    private static void walking(Browser phone) {
        phone.go(WALK);
        phone.fill(SIGN_IN, "user", "gus");
        phone.fill(SIGN_IN, "password", PASSWORD);
        phone.submit(SIGN_IN);
        phone.speak("en");
        phone.go(WALK);
    }

    private static void point(Browser phone, String code) {
        phone.click(APP + "[data-point='" + code + "']");
        phone.find(APP + "[data-next='" + code + "']");
    }

    private static void isHit(Browser phone, String code) {
        phone.find(APP + "[data-point='" + code + "'][data-hit='yes']");
    }

    @Test
    void takesTheProofThatThePointAsksFor() {
        lightsTheLampAndLetsGoOfTheCamera();
        Path film = sheet.leftHalfFrom(BELOW_THE_HEAD, folder.resolve("label.y4m"));
        try (Browser phone = onTheRound(film, TAG_READER)) {
            point(phone, "CAMERA");
            phone.picture("patrol-proof-camera-point");
            phone.click(APP + "[data-do='scan']");
            isHit(phone, "CAMERA");

            point(phone, "TAG");
            phone.click(APP + "[data-do='nfc']");
            phone.run(TAG_TOUCHES);
            isHit(phone, "TAG");

            position(phone);

            Path photo = sheet.photo(folder.resolve("photo.jpg"));
            for (String code : new String[] {"POND", "ROOF"}) {
                point(phone, code);
                phone.choose(APP + "input[type='file']", photo);
                isHit(phone, code);
            }
            phone.picture("patrol-proofs-done");
        }
        isKeptWithItsProofs();
    }

    /** A phone on its round whose camera sees a film, with what a desktop lacks brought by a script. */
    private static Browser onTheRound(Path film, String script) {
        Browser phone = Browser.open(
                server.address(),
                "en",
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        phone.before(script);
        walking(phone);
        phone.click(APP + "[data-number='" + run + "']");
        return phone;
    }

    /** Before any point is hit: a dark basement in which the camera sees nothing. */
    private static void lightsTheLampAndLetsGoOfTheCamera() {
        Path film = sheet.leftHalfFrom(BELOW_THE_LABELS, folder.resolve("wall.y4m"));
        try (Browser phone = onTheRound(film, LAMP)) {
            point(phone, "CAMERA");
            phone.click(APP + "[data-do='scan']");
            phone.click(APP + "[data-do='lamp']");
            phone.find("body[data-lamp='true']");
            phone.picture("patrol-proof-lamp");
            phone.click(APP + "[data-do='lamp']");
            phone.find("body[data-lamp='false']");
            phone.run("window.seen = document.querySelector('video').srcObject.getVideoTracks()[0];");
            phone.click(APP + "[data-do='back']");
            phone.run("document.body.dataset.track = window.seen.readyState;");
            phone.find("body[data-track='ended']");
            phone.find(APP + "[data-do='scan']");
        }
    }

    private static void position(Browser phone) {
        point(phone, "LAWN");
        phone.stand(31.233416, 121.473701, 6);
        phone.click(APP + "[data-do='position']");
        Pause.until(
                "the distance",
                PATIENCE,
                () -> phone.text().contains("You are 334 m from LAWN. Nothing was recorded."));
        phone.picture("patrol-proof-too-far");
        phone.stand(31.230516, 121.473701, 6);
        phone.click(APP + "[data-do='position']");
        isHit(phone, "LAWN");
        point(phone, "POND");
        assertThat(phone.all(APP + "[data-do='position']")).isEmpty();
    }

    private static void isKeptWithItsProofs() {
        Map<String, String> proofs = new TreeMap<>();
        Pause.until("the run at the office", PATIENCE, () -> {
            proofs.clear();
            admin.get("/api/patrol/walk/runs/" + run)
                    .body()
                    .forEach(record -> proofs.put(
                            record.path("point").asText(),
                            record.path("proof").asText() + " "
                                    + record.path("answer").asText()));
            return proofs.size() == 5;
        });
        assertThat(proofs)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "CAMERA", "QR COUNTS",
                        "TAG", "NFC COUNTS",
                        "LAWN", "POSITION COUNTS",
                        "POND", "PHOTO COUNTS",
                        "ROOF", "PHOTO COUNTS"));
        JsonNode kept = admin.get("/api/cases/" + run).body();
        assertThat(kept.path("state").asText()).isEqualTo("COMPLETE");
        assertThat(kept.path("attachments").size()).as(kept.toPrettyString()).isEqualTo(2);
    }

    @Test
    void saysThatItNeedsASecureConnection() {
        URI plain = URI.create("http://steward.test:" + server.address().getPort());
        try (Browser phone = Browser.open(plain, "en", "--host-resolver-rules=MAP steward.test 127.0.0.1")) {
            walking(phone);
            assertThat(phone.find(APP + "[role='alert']").getText()).contains("https://");
            phone.picture("patrol-proof-insecure");
        }
    }
}
