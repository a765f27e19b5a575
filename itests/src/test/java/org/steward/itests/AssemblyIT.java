// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;
import org.steward.core.testkit.life.Server;

/** The distribution in a Pax Exam container: a complaint from intake to the satisfied call-back, and a restart. */
class AssemblyIT {
    private static final Duration START = Duration.ofSeconds(120);

    @Test
    void carriesAComplaintToTheSatisfiedCallbackAndKeepsItOverARestart() {
        Path data = Distribution.folder("assembly");
        String number;
        try (KarafContainer karaf = ready(data)) {
            assertThat(Api.at(karaf.address())
                            .post("/api/session", Map.of("user", "admin", "password", "wrong"))
                            .status())
                    .isEqualTo(401);
            Api admin = Api.at(karaf.address()).signIn("admin", Server.PASSWORD);
            Journey journey = Journey.at(admin);
            number = journey.take("The guard at the gate was rude");
            journey.handleUntilAnswered(number);
            assertThat(journey.state(number)).isEqualTo("REPLIED");
            recordSatisfied(admin, karaf, number);
            assertThat(journey.state(number)).isEqualTo("CLOSED");
        }
        try (KarafContainer karaf = ready(data)) {
            Journey journey = Journey.at(Api.at(karaf.address()).signIn("admin", Server.PASSWORD));
            assertThat(journey.state(number)).isEqualTo("CLOSED");
            assertThat(journey.show(number).body().findValue("journal")).hasSizeGreaterThan(8);
            try (Console console = karaf.console()) {
                assertThat(console.run("store:verify")).contains("sound");
            }
        }
    }

    /** The call-back is done by the customer on the private page: never by the one who did the work. */
    private static void recordSatisfied(Api admin, KarafContainer karaf, String number) {
        Api.Answer link = admin.post("/api/cases/" + number + "/resident-link", Map.of());
        assertThat(link.status()).as(link.raw()).isEqualTo(201);
        Api.Answer rated = Api.at(karaf.address())
                .submit(link.body().path("link").asText(), "/rate", "satisfaction=A&comment=Thank+you");
        assertThat(rated.status()).as(rated.raw()).isEqualTo(303);
    }

    private static KarafContainer ready(Path data) {
        KarafContainer karaf = KarafContainer.start(data, "");
        try {
            Pause.until("ready", START, () -> Api.at(karaf.address()).isReady());
            return karaf;
        } catch (AssertionError late) {
            karaf.close();
            throw late;
        }
    }
}
