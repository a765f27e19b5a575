// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Server;

/** Modules that know of each other by the journal only: what happens with both, and with one alone. */
class PairsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Server server;
    private static Api admin;
    private static CaseWork staff;
    private static Renovations renovations;
    private static List<String> units;

    @BeforeAll
    static void start() {
        server = Server.start(Distribution.folder("pairs"));
        admin = Api.at(server.address()).signIn("admin", Server.PASSWORD);
        staff = new CaseWork(admin);
        renovations = new Renovations(staff);
        enable("renovation");
        enable("vacancy");
        List.of("reno.takesDeposit", "reno.twoPeople").forEach(key -> {
            Api.Answer set =
                    admin.send("PUT", "/api/parameters/" + key, "{\"value\":\"false\",\"reason\":\"For the test\"}");
            assertThat(set.status()).as(set.raw()).isEqualTo(200);
        });
        units = admin.get("/api/units").body().path("rows").findValuesAsText("id");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static void enable(String module) {
        Api.Answer enabled = admin.post("/api/modules/" + module + "/enable", Map.of());
        assertThat(enabled.status()).as(enabled.raw()).isEqualTo(200);
    }

    private static String vacant(String unit) {
        String number = staff.open("vacant-unit", Map.of("unit", unit, "kind", "UNUSED"));
        staff.fire(number, "enterEmpty", Map.of());
        assertThat(staff.state(number)).isEqualTo("MOVED_IN_EMPTY");
        return number;
    }

    /** A renovation from the application to its permit. */
    private static String permitted(String unit) {
        String number = renovations.agreed(unit);
        renovations.permit(number, "issuePermitWithoutDeposit");
        return number;
    }

    @Test
    void aPermitOnAVacantUnitMakesItOneThatIsRenovated() {
        String vacancy = vacant(units.get(0));
        String permit = permitted(units.get(0));
        staff.await(
                "the ledger follows",
                vacancy,
                each -> each.path("state").asText().equals("RENOVATING"));
        assertThat(staff.field(vacancy, "permit")).isEqualTo(permit);
    }

    @Test
    void aNeighboursComplaintIsTiedToTheSiteOfTheBuilding() {
        String site = permitted(units.get(1));
        String complaint = staff.open(
                "complaint",
                Map.of("unit", units.get(2), "category", "RENOVATION_NOISE", "summary", "Drilling at noon"));
        staff.await(
                "the complaint is tied",
                complaint,
                each -> each.path("links").findValuesAsText("other").contains(site));
        assertThat(staff.show(site).toString()).contains("A neighbour complains: " + complaint);
    }

    @Test
    void eachModuleWorksAlone() {
        admin.post("/api/modules/vacancy/disable", Map.of());
        String site = permitted(units.get(3));
        assertThat(staff.state(site)).isEqualTo("PERMITTED");
        enable("vacancy");
        admin.post("/api/modules/renovation/disable", Map.of());
        String vacancy = vacant(units.get(4));
        staff.fire(vacancy, "renovate", Map.of());
        assertThat(staff.state(vacancy)).isEqualTo("RENOVATING");
        enable("renovation");
        assertThat(staff.state(site)).isEqualTo("PERMITTED");
    }
}
