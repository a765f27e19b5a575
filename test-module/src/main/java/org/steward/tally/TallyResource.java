// SPDX-License-Identifier: Apache-2.0
package org.steward.tally;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.steward.core.api.security.Permit;
import org.steward.core.api.store.Transactions;

/** Tells what was counted, and answers slowly when asked to. Thread-safe. */
@Path("")
@Permit(Permit.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
public final class TallyResource {
    private static final int MOST_MILLISECONDS = 30_000;

    private final String id;
    private final String version;
    private final Transactions transactions;

    TallyResource(String id, String version, Transactions transactions) {
        this.id = id;
        this.version = version;
        this.transactions = transactions;
    }

    /** The version that answers. */
    @GET
    @Path("version")
    public Map<String, String> version() {
        return Map.of("version", version);
    }

    /** How many cases were seen, and how often altogether. */
    @GET
    @Path("seen")
    public Map<String, Long> seen(@QueryParam("estate") String estate) {
        return transactions.read(
                estate,
                sql -> sql.one(
                                "SELECT COUNT(*) AS cases, SUM(times) AS times FROM " + id
                                        + "_seen WHERE estate_id = ?",
                                row -> Map.of("cases", row.number("cases"), "times", row.number("times")),
                                estate)
                        .orElseThrow());
    }

    /** Answers after so many milliseconds, at most 30,000. */
    @GET
    @Path("slow")
    public Map<String, String> slow(@QueryParam("ms") int milliseconds) {
        pause(Math.min(milliseconds, MOST_MILLISECONDS));
        return version();
    }

    /** Fails. */
    @GET
    @Path("fail")
    public Map<String, String> fail() {
        throw new IllegalStateException("asked to fail");
    }

    /** A stream of one event every 100 ms for so many milliseconds. */
    @GET
    @Path("stream")
    @Produces("text/event-stream")
    public StreamingOutput stream(@QueryParam("ms") int milliseconds) {
        return out -> {
            for (int sent = 0; sent < Math.min(milliseconds, MOST_MILLISECONDS) / 100; sent++) {
                out.write(("data: " + sent + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                pause(100);
            }
        };
    }

    private static void pause(int milliseconds) {
        try {
            new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
