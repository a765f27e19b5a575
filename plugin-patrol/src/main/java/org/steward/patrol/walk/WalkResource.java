// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.Permit;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Proof;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;

/** What the phone of an officer asks and sends, at {@code /api/patrol/walk}. Thread-safe. */
@Path("walk")
@Produces(MediaType.APPLICATION_JSON)
public final class WalkResource {
    private final WalkRounds rounds;
    private final WalkSync sync;
    private final PatrolTools tools;

    /** A resource on these services. */
    public WalkResource(PatrolTools tools) {
        this.tools = tools;
        this.rounds = new WalkRounds(tools);
        this.sync = new WalkSync(tools);
    }

    /**
     * What became of the records of a sending.
     *
     * @param now the server's clock
     */
    public record Taken(Instant now, List<Sending.Answer> answers) {}

    /** The runs ahead and under way, with all a phone needs to walk them without a network. */
    @GET
    @Permit(Permissions.CASE_WORK)
    public WalkRounds.Load load(@Context ContainerRequestContext request) {
        Visit visit = visit(request);
        return rounds.of(visit.caller().orElseThrow(), visit.csrf());
    }

    /** Takes in records; each is answered by itself, and one that is sent again is answered again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permit(Permissions.CASE_WORK)
    public Response take(@Context ContainerRequestContext request, Sending sending) {
        Caller caller = visit(request).caller().orElseThrow();
        boolean fits = sending != null
                && sending.now() != null
                && sending.phone() != null
                && sending.phone().matches("[A-Za-z0-9-]{1,60}")
                && sending.items().size() <= WalkSync.MOST_ITEMS;
        return fits
                ? Response.ok(new Taken(tools.clock().instant(), sync.take(caller, sending)))
                        .build()
                : Response.status(422).entity(needed()).build();
    }

    /**
     * A record of a run as the office keeps it.
     *
     * @param proof name of the proof, or an empty string
     * @param answer what the phone was told
     */
    public record Kept(
            String id, String kind, String point, Instant at, Instant arrived, String proof, String by, String answer) {
        static Kept of(Hit hit) {
            return new Kept(
                    hit.id(),
                    hit.kind().name(),
                    hit.point(),
                    hit.at(),
                    hit.serverAt(),
                    hit.proof().map(Proof::name).orElse(""),
                    hit.staff(),
                    hit.answer().name());
        }
    }

    /** Everything that was recorded on a run, in order of time; empty for a run that is not there. */
    @GET
    @Path("runs/{number}")
    @Permit(Permissions.CASE_READ)
    public List<Kept> records(@Context ContainerRequestContext request, @PathParam("number") String number) {
        return new Hits(tools.transactions())
                .of(visit(request).caller().orElseThrow().estateId(), number).stream()
                        .map(Kept::of)
                        .toList();
    }

    private static Rejection needed() {
        return Rejection.of(
                Rejection.Kind.INVALID,
                "items",
                "not-a-sending",
                Text.of(
                                "phone (1-60 letters, digits, hyphens), now and at most {0} items are needed",
                                "需要 phone（1 至 60 个字母、数字或连字符）、now 以及不超过 {0} 条记录")
                        .with(WalkSync.MOST_ITEMS));
    }

    private static Visit visit(ContainerRequestContext request) {
        return (Visit) request.getProperty(Visit.ATTRIBUTE);
    }
}
