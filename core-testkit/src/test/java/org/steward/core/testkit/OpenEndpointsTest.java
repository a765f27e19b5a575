// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

import org.steward.core.api.security.Permit;

class OpenEndpointsTest {
    /** One method says what it needs, one does not, one needs what nobody has. */
    @Path("lamps")
    public static final class Lamps {
        @GET
        @Permit("case.read")
        public String list() {
            return "";
        }

        @POST
        public void add() {}

        @Path("broken")
        @Permit("lamp.break")
        public String broken() {
            return "";
        }
    }

    @Test
    void tellsWhoeverIsOpenToAllOrToNobody() {
        assertThat(OpenEndpoints.faults(List.of(new Lamps()), Set.of("case.read")))
                .containsExactlyInAnyOrder(
                        "Lamps.add has no @Permit: anybody could call it",
                        "Lamps.broken needs 'lamp.break', which no one can have");
    }

    @Test
    void wantsAPath() {
        assertThat(OpenEndpoints.faults(List.of("text"), Set.of())).containsExactly("java.lang.String has no @Path");
    }
}
