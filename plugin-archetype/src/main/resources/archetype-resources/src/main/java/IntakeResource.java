// SPDX-License-Identifier: Apache-2.0
package ${package};

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.Permit;
import org.steward.core.api.security.Visit;
import org.steward.core.api.store.Transactions;

/** By which channels cases come, served below {@code /api/${moduleId}}. Thread-safe. */
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
public final class IntakeResource {
    private final Transactions transactions;

    IntakeResource(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How many cases came by one channel. */
    public record Share(String channel, long cases) {}

    /** Every channel with its cases in the caller's estate, the busiest first. */
    @GET
    @Permit(Permissions.CASE_READ)
    public List<Share> channels(@Context ContainerRequestContext request) {
        String estate = caller(request).estateId();
        return transactions.read(
                estate,
                sql -> sql.query(
                        "SELECT channel, COUNT(*) AS cases FROM ${table}_intake WHERE estate_id = ?"
                                + " GROUP BY channel ORDER BY cases DESC, channel",
                        row -> new Share(row.text("channel"), row.number("cases")),
                        estate));
    }

    private static Caller caller(ContainerRequestContext request) {
        return ((Visit) request.getProperty(Visit.ATTRIBUTE)).caller().orElseThrow();
    }
}
