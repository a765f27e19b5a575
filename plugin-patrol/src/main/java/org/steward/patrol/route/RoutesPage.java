// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;

/** The routes (巡更路线), and one of them with its points. */
public final class RoutesPage implements ModulePage {
    static final String ADDRESS = "/m/patrol/routes";

    private final Routes routes;
    private final RouteActions actions;
    private final RouteView view;

    /** A page on these services. */
    public RoutesPage(PatrolTools tools) {
        this.routes = new Routes(tools.transactions());
        this.actions = new RouteActions(tools);
        this.view = new RouteView(tools);
    }

    @Override
    public String path() {
        return "routes";
    }

    @Override
    public Text title() {
        return Text.of("Patrol routes", "巡更路线");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Optional<Route> one = routes.find(caller.estateId(), query.getOrDefault("route", ""));
        return one.map(route -> new View(view.blocks(caller, route))).orElseGet(() -> list(caller));
    }

    private View list(Caller caller) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                Text.of("Routes", "路线"),
                List.of(
                        Text.of("Route", "路线"),
                        Text.of("Name", "名称"),
                        Text.of("Post", "岗位"),
                        Text.of("Order", "顺序"),
                        Text.of("Runs begin", "班次"),
                        Text.of("At most", "最长用时"),
                        Text.of("Points", "点数")),
                routes.all(caller.estateId()).stream().map(RoutesPage::line).toList(),
                Text.of(
                        "No route yet. Make one below, then paste the list of its points;"
                                + " the runs of the next day are planned by themselves.",
                        "还没有路线。请在下方新建，再粘贴巡更点清单；系统会自动安排次日的巡更任务。")));
        if (RouteKeepers.include(caller)) {
            blocks.add(new Block.Entry(
                    "add",
                    Text.of("New route", "新建路线"),
                    RouteForm.fields(Optional.empty()),
                    Map.of(),
                    Text.of("Make it", "新建")));
        }
        return new View(blocks);
    }

    private static Line line(Route route) {
        return new Line(
                List.of(
                        Text.same(route.code()),
                        Text.same(route.title()),
                        route.post().words(),
                        route.order().words(),
                        route.retired()
                                ? Text.of("retired", "已停用")
                                : route.starts().isEmpty() ? Text.of("not planned", "未排班") : Text.same(route.starts()),
                        Text.of("{0} min", "{0} 分钟").with(route.maxMinutes()),
                        Text.same(Integer.toString(route.points().size()))),
                route.points().isEmpty() && !route.retired() ? Tone.WARN : Tone.NEUTRAL,
                ADDRESS + "?route=" + route.code(),
                List.of());
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        return actions.act(caller, action, fields);
    }
}
