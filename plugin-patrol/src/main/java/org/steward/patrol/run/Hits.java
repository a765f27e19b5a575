// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.patrol.route.Proof;

/** What officers recorded, in the store: each record once, by the id its phone gave it. Thread-safe. */
public final class Hits {
    private static final int MOST = 5000;
    private static final String SELECT =
            "SELECT id, kind, run, route_code, point_code, at_ms, phone_ms, server_ms, proof, staff_id, phone, lat_lon,"
                    + " note, file_id, follow_up, answer FROM patrol_hit WHERE estate_id = ?";

    private final Transactions transactions;

    /** Records in a store. */
    public Hits(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Keeps a record; {@code false} when one with its id was there, and nothing changes. */
    public static boolean keep(Sql sql, Hit hit) {
        return sql.insertIfAbsent(
                "INSERT INTO patrol_hit (estate_id, id, kind, run, route_code, point_code, at_ms, phone_ms, server_ms,"
                        + " proof, staff_id, phone, lat_lon, note, file_id, follow_up, answer)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                hit.id(),
                hit.kind(),
                hit.run(),
                hit.route(),
                hit.point(),
                hit.at(),
                hit.phoneAt(),
                hit.serverAt(),
                hit.proof().map(Proof::name).orElse(""),
                hit.staff(),
                hit.phone(),
                hit.position(),
                hit.note(),
                hit.file(),
                hit.followUp(),
                hit.answer());
    }

    /** Says which file and which case belong to a record. */
    public static void complete(Sql sql, String id, String file, String followUp) {
        sql.update(
                "UPDATE patrol_hit SET file_id = ?, follow_up = ? WHERE estate_id = ? AND id = ?",
                file,
                followUp,
                sql.estateId(),
                id);
    }

    /** One record. */
    public Optional<Hit> find(String estateId, String id) {
        return transactions.read(estateId, sql -> find(sql, id));
    }

    /** One record, inside a transaction. */
    public static Optional<Hit> find(Sql sql, String id) {
        return sql.one(SELECT + " AND id = ?", Hits::hit, sql.estateId(), id);
    }

    /** All records of a run, in order of time. */
    public List<Hit> of(String estateId, String run) {
        return transactions.read(estateId, sql -> of(sql, run));
    }

    /** All records of a run, in order of time, inside a transaction. */
    public static List<Hit> of(Sql sql, String run) {
        return sql.query(SELECT + " AND run = ? ORDER BY at_ms, id", Hits::hit, sql.estateId(), run);
    }

    /** The records of a time, in order; at most 5,000. */
    public List<Hit> between(String estateId, Instant from, Instant to) {
        return transactions.read(
                estateId,
                sql -> sql.query(
                        SELECT + " AND at_ms >= ? AND at_ms < ? ORDER BY at_ms, id " + sql.first(MOST),
                        Hits::hit,
                        estateId,
                        from,
                        to));
    }

    /** When each point was last hit, by {@link #key}. */
    public Map<String, Instant> latest(String estateId) {
        Map<String, Instant> latest = new HashMap<>();
        transactions
                .read(
                        estateId,
                        sql -> sql.query(
                                "SELECT route_code, point_code, MAX(at_ms) AS last_ms FROM patrol_hit"
                                        + " WHERE estate_id = ? AND kind = 'HIT' GROUP BY route_code, point_code",
                                row -> Map.entry(
                                        key(row.text("route_code"), row.text("point_code")), row.instant("last_ms")),
                                estateId))
                .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        return latest;
    }

    /** A point of a route as one text. */
    public static String key(String route, String point) {
        return route + "/" + point;
    }

    private static Hit hit(Row row) {
        return new Hit(
                row.text("id"),
                Hit.Kind.valueOf(row.text("kind")),
                row.text("run"),
                row.text("route_code"),
                row.text("point_code"),
                row.instant("at_ms"),
                row.instant("phone_ms"),
                row.instant("server_ms"),
                Proof.named(row.text("proof")),
                row.text("staff_id"),
                row.text("phone"),
                row.text("lat_lon"),
                row.text("note"),
                row.text("file_id"),
                row.text("follow_up"),
                Standing.valueOf(row.text("answer")));
    }
}
