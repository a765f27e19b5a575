// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.run.RunPlanner;
import org.steward.patrol.run.RunRules;

/** What is done on the pages of the routes; every change reaches the runs that have not begun. Thread-safe. */
final class RouteActions {
    private final PatrolTools tools;
    private final Routes routes;
    private final RunPlanner planner;

    RouteActions(PatrolTools tools) {
        this.tools = tools;
        this.routes = new Routes(tools.transactions());
        this.planner = new RunPlanner(tools);
    }

    Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        if (!RouteKeepers.include(caller)) {
            return refused(
                    Rejection.Kind.FORBIDDEN, "", Text.of("The captain or a manager changes routes", "路线由护卫队长或经理修改"));
        }
        if (action.equals("add")) {
            return add(caller, fields);
        }
        return routes.find(caller.estateId(), fields.getOrDefault("route", ""))
                .map(route -> act(caller, action, fields, route))
                .orElseGet(() -> refused(Rejection.Kind.NOT_FOUND, "", Text.of("There is no such route", "没有这条路线")));
    }

    private Outcome<Text> act(Caller caller, String action, Map<String, String> fields, Route route) {
        return switch (action) {
            case "change" -> change(caller, fields, route);
            case "point" -> point(caller, fields, route);
            case "list" -> list(caller, fields.getOrDefault(CheckpointList.FIELD, ""), route);
            case "retirePoint" -> retirePoint(caller, fields.getOrDefault("point", ""), route);
            case "retire" -> retire(caller, route);
            case "sheets" -> sheets(caller, route);
            default -> refused(Rejection.Kind.RULE, "", Text.of("There is no such action", "没有此操作"));
        };
    }

    private static <T> Outcome<T> refused(Rejection.Kind kind, String field, Text why) {
        return Outcome.rejected(kind, field, "refused", why);
    }

    private int interval(Caller caller) {
        return tools.parameters().integer(caller.estateId(), RunRules.INTERVAL);
    }

    private Outcome<Text> add(Caller caller, Map<String, String> fields) {
        return RouteForm.read(fields, interval(caller), tools.clock().instant())
                .then(route -> routes.add(caller.estateId(), route)
                        ? Outcome.done(Text.of("{0} is made; give it points", "{0} 已新建，请添加巡更点")
                                .with(route.code()))
                        : refused(
                                Rejection.Kind.CONFLICT,
                                RouteForm.CODE,
                                Text.of("{0} is taken", "{0} 已被使用").with(route.code())));
    }

    private Outcome<Text> change(Caller caller, Map<String, String> fields, Route route) {
        Map<String, String> named = new HashMap<>(fields);
        named.put(RouteForm.CODE, route.code());
        return RouteForm.read(named, interval(caller), tools.clock().instant())
                .map(changed -> save(
                        caller,
                        changed.starts().equals(route.starts()) ? since(changed, route.since()) : changed,
                        Text.of("{0} is changed", "{0} 已修改")));
    }

    private static Route since(Route route, Instant since) {
        return new Route(
                route.code(),
                route.title(),
                route.post(),
                route.order(),
                route.starts(),
                route.maxMinutes(),
                route.version(),
                route.retired(),
                since,
                route.points());
    }

    private Text save(Caller caller, Route route, Text said) {
        routes.change(caller.estateId(), route);
        planner.changed(caller.estateId(), route.code());
        return said.with(route.code());
    }

    private Outcome<Text> point(Caller caller, Map<String, String> fields, Route route) {
        int place = RouteForm.number(fields.getOrDefault("place", ""));
        List<String> cells =
                List.of("code", "building", "floor", "words", "proofs", "keyMinutes", "label", "position").stream()
                        .map(name -> fields.getOrDefault(name, ""))
                        .toList();
        return new CheckpointCells(cells)
                .point(route.code(), place < 1 ? route.points().size() + 1 : place)
                .map(point -> put(caller, route, List.of(point), false));
    }

    private Outcome<Text> list(Caller caller, String text, Route route) {
        return CheckpointList.read(route.code(), text)
                .then(points -> points.isEmpty()
                        ? refused(Rejection.Kind.INVALID, CheckpointList.FIELD, Text.of("The list is empty", "清单为空"))
                        : Outcome.done(put(caller, route, points, true)));
    }

    private Text put(Caller caller, Route route, List<Checkpoint> points, boolean whole) {
        routes.put(caller.estateId(), route.code(), points, whole);
        planner.changed(caller.estateId(), route.code());
        return Text.of("{0} points taken", "已保存 {0} 个巡更点").with(points.size());
    }

    private Outcome<Text> retirePoint(Caller caller, String point, Route route) {
        routes.retire(caller.estateId(), route.code(), point);
        planner.changed(caller.estateId(), route.code());
        return Outcome.done(Text.of("{0} is retired", "{0} 已停用").with(point));
    }

    private Outcome<Text> retire(Caller caller, Route route) {
        Route turned = new Route(
                route.code(),
                route.title(),
                route.post(),
                route.order(),
                route.starts(),
                route.maxMinutes(),
                route.version(),
                !route.retired(),
                tools.clock().instant(),
                route.points());
        return Outcome.done(save(
                caller,
                turned,
                turned.retired() ? Text.of("{0} is retired", "{0} 已停用") : Text.of("{0} is in use again", "{0} 已重新启用")));
    }

    private Outcome<Text> sheets(Caller caller, Route route) {
        NewCase labels = NewCase.of(
                        LabelType.ID,
                        Channel.PATROL,
                        "Labels of " + route.code() + " / 巡更点标签 " + route.code(),
                        Map.of(LabelType.ROUTE, route.code(), "version", Integer.toString(route.version())))
                .from("patrol-labels:" + route.code() + ":" + route.version());
        return tools.desk()
                .open(caller, labels)
                .map(made ->
                        Text.of("{0}: print the sheets above", "{0}：请在上方打印").with(made.number()));
    }
}
