// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/** The routes of an estate with their points, in the store. Thread-safe. */
public final class Routes {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String ROUTE =
            "SELECT code, title, post, visit_order, starts, max_minutes, version, retired, since_ms FROM patrol_route"
                    + " WHERE estate_id = ?";
    private static final String POINT =
            "SELECT route_code, code, place_no, building, storey, words, proofs, label, key_minutes, lat_lon,"
                    + " retired"
                    + " FROM patrol_point WHERE estate_id = ?";

    private final Transactions transactions;

    /** Routes in a store. */
    public Routes(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All routes with their points, retired ones last, then by code. */
    public List<Route> all(String estateId) {
        return transactions.read(estateId, sql -> {
            Map<String, List<Checkpoint>> points =
                    sql.query(POINT + " ORDER BY route_code, place_no, code", Routes::point, estateId).stream()
                            .filter(point -> !point.retired())
                            .collect(Collectors.groupingBy(Checkpoint::route));
            return sql.query(ROUTE + " ORDER BY retired, code", Routes::route, estateId).stream()
                    .map(route -> route.with(points.getOrDefault(route.code(), List.of())))
                    .toList();
        });
    }

    /** One route, also a retired one. */
    public Optional<Route> find(String estateId, String code) {
        return transactions.read(estateId, sql -> find(sql, code));
    }

    private static Optional<Route> find(Sql sql, String code) {
        return sql.one(ROUTE + " AND code = ?", Routes::route, sql.estateId(), code)
                .map(route -> route.with(points(sql, code).stream()
                        .filter(point -> !point.retired())
                        .toList()));
    }

    /** All points of a route, retired ones too, in the order of the list. */
    public List<Checkpoint> points(String estateId, String route) {
        return transactions.read(estateId, sql -> points(sql, route));
    }

    private static List<Checkpoint> points(Sql sql, String route) {
        return sql.query(POINT + " AND route_code = ? ORDER BY place_no, code", Routes::point, sql.estateId(), route);
    }

    /** Adds a route without points; {@code false} when its code is taken, and nothing changes. */
    public boolean add(String estateId, Route route) {
        return transactions.write(
                estateId,
                sql -> sql.insertIfAbsent(
                        "INSERT INTO patrol_route (estate_id, code, title, post, visit_order, starts, max_minutes,"
                                + " version, retired, since_ms) VALUES (?, ?, ?, ?, ?, ?, ?, 1, FALSE, ?)",
                        estateId,
                        route.code(),
                        route.title(),
                        route.post(),
                        route.order(),
                        route.starts(),
                        route.maxMinutes(),
                        route.since()));
    }

    /** Changes a route, not its points; gives it the next version. Whether it is there. */
    public boolean change(String estateId, Route route) {
        return transactions.write(
                        estateId,
                        sql -> sql.update(
                                "UPDATE patrol_route SET title = ?, post = ?, visit_order = ?, starts = ?,"
                                        + " max_minutes = ?, retired = ?, since_ms = ?, version = version + 1"
                                        + " WHERE estate_id = ? AND code = ?",
                                route.title(),
                                route.post(),
                                route.order(),
                                route.starts(),
                                route.maxMinutes(),
                                route.retired(),
                                route.since(),
                                estateId,
                                route.code()))
                == 1;
    }

    /**
     * Adds points or changes those that have the same code. A point without a label keeps the one it has, a new one is
     * given one; a point without a position keeps the one it has.
     *
     * @param whole whether the list is the whole route: points that are not in it retire
     */
    public void put(String estateId, String route, List<Checkpoint> points, boolean whole) {
        transactions.write(estateId, sql -> {
            Set<String> known =
                    points(sql, route).stream().map(Checkpoint::code).collect(Collectors.toSet());
            points.forEach(point -> write(sql, point, known.contains(point.code())));
            if (whole) {
                Set<String> gone = new HashSet<>(known);
                points.forEach(point -> gone.remove(point.code()));
                gone.forEach(code -> retire(sql, route, code));
            }
            return touch(sql, route);
        });
    }

    /** A point is visited no more. */
    public void retire(String estateId, String route, String code) {
        transactions.write(estateId, sql -> retire(sql, route, code) + touch(sql, route));
    }

    private static int retire(Sql sql, String route, String code) {
        return sql.update(
                "UPDATE patrol_point SET retired = TRUE WHERE estate_id = ? AND route_code = ? AND code = ?",
                sql.estateId(),
                route,
                code);
    }

    private static int touch(Sql sql, String route) {
        return sql.update(
                "UPDATE patrol_route SET version = version + 1 WHERE estate_id = ? AND code = ?",
                sql.estateId(),
                route);
    }

    private static void write(Sql sql, Checkpoint point, boolean known) {
        List<Object> values = new ArrayList<>(List.of(
                point.place(),
                point.building(),
                point.floor(),
                point.words(),
                Proof.text(point.proofs()),
                point.keyMinutes()));
        values.addAll(List.of(sql.estateId(), point.route(), point.code()));
        if (known) {
            sql.update(
                    "UPDATE patrol_point SET place_no = ?, building = ?, storey = ?, words = ?, proofs = ?,"
                            + " key_minutes = ?, retired = FALSE WHERE estate_id = ? AND route_code = ? AND code = ?",
                    values.toArray());
            if (!point.label().isEmpty()) {
                sql.update(
                        "UPDATE patrol_point SET label = ? WHERE estate_id = ? AND route_code = ? AND code = ?",
                        point.label(),
                        sql.estateId(),
                        point.route(),
                        point.code());
            }
            if (point.spot().isPresent()) {
                measure(sql, point);
            }
        } else {
            values.add(point.label().isEmpty() ? Labels.draw(CHANCE) : point.label());
            values.add(point.spot().map(Spot::text).orElse(""));
            sql.update(
                    "INSERT INTO patrol_point (place_no, building, storey, words, proofs, key_minutes, estate_id,"
                            + " route_code, code, label, lat_lon, retired)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                    values.toArray());
        }
    }

    /** Keeps where a measured point is. */
    public static int measure(Sql sql, Checkpoint point) {
        return sql.update(
                "UPDATE patrol_point SET lat_lon = ? WHERE estate_id = ? AND route_code = ? AND code = ?",
                point.spot().orElseThrow().text(),
                sql.estateId(),
                point.route(),
                point.code());
    }

    private static Route route(Row row) {
        Instant since = row.instant("since_ms");
        return new Route(
                row.text("code"),
                row.text("title"),
                PostKind.valueOf(row.text("post")),
                VisitOrder.valueOf(row.text("visit_order")),
                row.text("starts"),
                row.integer("max_minutes"),
                row.integer("version"),
                row.flag("retired"),
                since,
                List.of());
    }

    private static Checkpoint point(Row row) {
        return new Checkpoint(
                row.text("route_code"),
                row.text("code"),
                row.integer("place_no"),
                row.text("building"),
                row.text("storey"),
                row.text("words"),
                Proof.list(row.text("proofs")).orElse(Set.of()),
                row.text("label"),
                row.integer("key_minutes"),
                Spot.read(row.text("lat_lon")),
                row.flag("retired"));
    }
}
