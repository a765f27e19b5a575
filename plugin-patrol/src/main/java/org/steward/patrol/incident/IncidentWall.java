// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;

/** Open incidents with their running time on the wall of the control room (突发事件大屏, P27). */
public final class IncidentWall implements ModulePage {
    private final PatrolTools tools;
    private final Alarms alarms;

    /** A page on these services. */
    public IncidentWall(PatrolTools tools) {
        this.tools = tools;
        this.alarms = new Alarms(tools);
    }

    @Override
    public String path() {
        return "incident-wall";
    }

    @Override
    public Text title() {
        return Text.of("Incidents", "突发事件");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public int refreshSeconds() {
        return 5;
    }

    @Override
    public boolean isWall() {
        return true;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Instant now = tools.clock().instant();
        List<Case> open = alarms.open(caller);
        return View.of(
                alarms.tiles(open, now),
                new Block.Table(
                        Text.of("Open incidents", "未结事件"),
                        Alarms.columns(),
                        open.stream()
                                .limit(30)
                                .map(each -> new Line(
                                        alarms.cells(caller, each, now),
                                        alarms.tone(each, now),
                                        "/cases/" + each.number(),
                                        List.of()))
                                .toList(),
                        Text.of("No incident is open.", "没有未结事件。")));
    }
}
