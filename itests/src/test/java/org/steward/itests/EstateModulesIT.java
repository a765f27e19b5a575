// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** Two estates on one server with different modules: what is not on in an estate is not there for it. */
class EstateModulesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Server server;
    private static Console console;
    private static Api hotel;
    private static Api flats;

    @BeforeAll
    static void start() throws IOException {
        Path data = Distribution.folder("estates");
        server = Server.start(data, "--empty");
        console = Console.of(server);
        Path files = Files.createDirectories(data.resolve("karaf/etc/estates"));
        Files.writeString(files.resolve("hotel.cfg"), "modules = tally\n");
        Files.writeString(files.resolve("flats.cfg"), "modules = complaints\n");
        console.run("estate:create --name Hotel hotel");
        console.run("estate:create --name Flats flats");
        assertThat(console.run("module:enable --from " + TallyJars.jar("1.0.0") + " tally"))
                .contains("ACTIVE");
        Api admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        hotel = admin.in("hotel");
        flats = admin.in("flats");
        Pause.until(
                "the lists count", SOON, () -> flats.get("/api/tally/version").status() == 404);
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answersForTheModuleOnlyWhereItIsOn() {
        assertThat(hotel.get("/api/tally/version").status()).isEqualTo(200);
        Api.Answer refused = flats.get("/api/tally/version");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.raw()).contains("tally").doesNotContain("1.0.0");
    }

    @Test
    void opensCasesOnlyOfTheModulesOfTheEstate() {
        assertThat(open(hotel, "tally-matter").status()).isEqualTo(201);
        assertThat(open(flats, "complaint").status()).isEqualTo(201);
        refuses(open(flats, "tally-matter"));
        refuses(open(hotel, "complaint"));
    }

    private static Api.Answer open(Api desk, String type) {
        return desk.post("/api/cases", Map.of("type", type, "channel", "COUNTER", "summary", "Something is wrong"));
    }

    private static void refuses(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw()).isBetween(400, 499);
    }

    @Test
    void offersOnlyTheFormsOfTheModulesOfTheEstate() {
        Api.Answer choice = flats.get("/new/");
        assertThat(choice.status()).isEqualTo(200);
        assertThat(choice.raw()).contains("/new/complaint").doesNotContain("/new/tally-matter");
        assertThat(flats.get("/new/tally-matter").status()).isEqualTo(404);
        assertThat(hotel.get("/new/complaint").status()).isEqualTo(404);
        assertThat(hotel.get("/new/tally-matter").status()).isEqualTo(200);
    }

    @Test
    void showsNoParametersAndNoDutiesOfOtherModules() {
        assertThat(hotel.get("/api/parameters").raw()).contains("tally.limit").doesNotContain("complaint.firstReply");
        assertThat(flats.get("/api/parameters").raw())
                .contains("complaint.firstReply")
                .doesNotContain("tally.limit");
        assertThat(hotel.get("/api/cases?limit=50").raw()).doesNotContain("box-opening", "BX-");
    }

    @Test
    void refusesInTheConsoleWhatIsNotOnInTheEstate() {
        assertThat(console.run("case:open --estate hotel tally-matter Something"))
                .contains("OPEN");
        assertThat(console.run("case:open --estate flats tally-matter Something"))
                .contains("not in use here")
                .doesNotContain("OPEN");
        assertThat(console.run("case:open --estate hotel complaint Something")).contains("not in use here");
        assertThat(console.run("module:list")).containsPattern("tally .*hotel").containsPattern("complaints .*flats");
    }
}
