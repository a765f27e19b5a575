// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.ModuleLifeContract;
import org.steward.core.testkit.life.Pause;

/**
 * The life every module promises, of renovation control: here, since the distribution is built after the plugin. And
 * what only this one has in flight: money, and patrols of the sites whose permit lives.
 */
class RenovationLifeIT extends ModuleLifeContract {
    private static final int SITES = 8;
    private static final Duration SOON = Duration.ofSeconds(90);

    @Override
    protected Path jar() {
        return Path.of("../plugin-renovation/target/plugin-renovation-0.1.0-SNAPSHOT.jar");
    }

    @Test
    void keepsDepositsAndThePatrolsThatFallDueWhileItIsSwapped() throws IOException {
        Api.Answer set = api().send(
                        "PUT", "/api/parameters/reno.twoPeople", "{\"value\":\"false\",\"reason\":\"For the test\"}");
        assertThat(set.status()).as(set.raw()).isEqualTo(200);
        assertTaken(api().submit("/units", "/buildings", "id=B1&en=House&zh=House"));
        CaseWork staff = new CaseWork(api());
        Renovations renovations = new Renovations(staff);
        List<String> sites = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            sites.add(renovations.agreed(unit("B1-" + i)));
        }
        CompletableFuture<Void> cashier = CompletableFuture.runAsync(() -> sites.forEach(site -> {
            received(site);
            renovations.permit(site, "issuePermit");
        }));
        int swaps = 0;
        while (!cashier.isDone() || swaps < 3) {
            swap(swaps++ % 3 == 2);
        }
        cashier.join();
        for (String site : sites) {
            assertThat(staff.state(site)).isEqualTo("PERMITTED");
            assertThat(staff.field(site, "depositHeld")).isEqualTo("4000.00");
            Pause.until("a patrol of " + site, SOON, () -> patrols(site) > 0);
        }
        swap(false);
        for (String site : sites) {
            assertThat(patrols(site)).as("patrols of today of " + site).isEqualTo(1);
        }
        try (Console console = Console.of(server())) {
            assertThat(console.run("store:verify")).contains("sound");
        }
    }

    private static void assertTaken(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw()).isLessThan(400);
    }

    private String unit(String id) {
        assertTaken(api().submit(
                        "/units", "/new", "id=" + id + "&building=B1&floor=1&usage=HOME&occupancy=OWNER_OCCUPIED"));
        return id;
    }

    private void received(String site) {
        assertTaken(api().submit(
                        "/m/renovation/deposits?number=" + site,
                        "",
                        "do=receive&f.number=" + site + "&f.owner=2000&f.contractor=2000&f.slip=R-" + site));
    }

    private long patrols(String site) {
        long found = 0;
        for (var patrol :
                api().get("/api/cases?type=renovation-patrol&limit=100").body().path("rows")) {
            if (patrol.path("summary").asText().contains(site)) {
                found++;
            }
        }
        return found;
    }
}
