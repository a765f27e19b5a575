// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.security.Permit;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Endpoint;

class ResourceEndpointsTest {
    /** Lamps that can be listed and lit. */
    @Path("lamps")
    @Permit("case.read")
    public static final class Lamps {
        @GET
        public String list(@QueryParam("burning") boolean burning, @QueryParam("most") int most) {
            return burning + " " + most;
        }

        @POST
        @Path("{id: [0-9]+}/light")
        @Permit(Permit.SIGNED_IN)
        public void light(@PathParam("id") long id) {
            assertThat(id).isPositive();
        }
    }

    private static final List<Endpoint> DESCRIBED =
            ResourceEndpoints.of(ModuleDeclaration.of("light", Text.same("Light"), Text.same("Light"))
                    .resources(new Lamps())
                    .build());

    @Test
    void describesEachMethodBelowTheModule() {
        assertThat(DESCRIBED)
                .extracting(endpoint -> endpoint.method() + " " + endpoint.path() + " " + endpoint.permission())
                .containsExactlyInAnyOrder("GET /light/lamps case.read", "POST /light/lamps/{id}/light *");
    }

    @Test
    void tellsTheQueryWithItsTypesAndWhetherThereIsABody() {
        assertThat(DESCRIBED)
                .filteredOn(endpoint -> endpoint.method().equals("GET"))
                .flatExtracting(Endpoint::query)
                .extracting(field -> field.name() + " " + field.type())
                .containsExactlyInAnyOrder("burning boolean", "most integer");
        assertThat(DESCRIBED)
                .filteredOn(Endpoint::open)
                .extracting(Endpoint::method)
                .containsExactly("POST");
    }
}
