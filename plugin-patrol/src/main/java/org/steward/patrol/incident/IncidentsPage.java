// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.Refusals;

/**
 * Where the control room takes an alarm and sends a post (突发事件处置, P27): the clock of what is not reached runs, one tap
 * sends a mobile post, one says "I am there". Fixed posts are not offered.
 */
public final class IncidentsPage implements ModulePage {
    private static final String NUMBER = "number";
    private static final String WHAT = "what";
    private static final String PLACE = "place";
    private static final int CLOCKS = 3;

    private final PatrolTools tools;
    private final Alarms alarms;

    /** A page on these services. */
    public IncidentsPage(PatrolTools tools) {
        this.tools = tools;
        this.alarms = new Alarms(tools);
    }

    @Override
    public String path() {
        return "incidents";
    }

    @Override
    public Text title() {
        return Text.of("Incidents", "突发事件");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public int refreshSeconds() {
        return 10;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Instant now = tools.clock().instant();
        List<Case> open = alarms.open(caller);
        List<String> posts = posts(caller);
        List<Block> blocks = new ArrayList<>();
        blocks.add(alarms.tiles(open, now));
        open.stream()
                .filter(each -> each.state().equals(IncidentType.DISPATCHED))
                .limit(CLOCKS)
                .forEach(each -> blocks.add(clock(caller, each)));
        blocks.add(new Block.Table(
                Text.of("Open incidents", "未结事件"),
                Alarms.columns(),
                open.stream()
                        .map(each -> new Line(
                                alarms.cells(caller, each, now),
                                alarms.tone(each, now),
                                "/cases/" + each.number(),
                                buttons(each, posts)))
                        .toList(),
                Text.of("No incident is open.", "没有未结事件。")));
        blocks.add(report());
        return new View(blocks);
    }

    /** What this caller may send: the mobile posts, or nothing. */
    private List<String> posts(Caller caller) {
        boolean sends = caller.is(Roles.ICC) || caller.is(Roles.GCAP) || Refusals.isAnybody(caller);
        return sends
                ? Parameter.items(tools.parameters().value(caller.estateId(), IncidentRules.MOBILE_POSTS))
                : List.of();
    }

    private Block clock(Caller caller, Case incident) {
        return new Block.Stopwatch(
                Text.same(incident.number() + " " + incident.summary()),
                incident.times().receivedAt(),
                alarms.limitSeconds(caller.estateId()),
                arrive(incident));
    }

    private static Button arrive(Case incident) {
        return new Button("arrive", Text.of("I am there", "已到场"), Map.of(NUMBER, incident.number()));
    }

    private static List<Button> buttons(Case incident, List<String> posts) {
        if (incident.state().equals(IncidentType.REPORTED)) {
            return posts.stream()
                    .map(post -> new Button(
                            "dispatch",
                            Text.of("Send {0}", "派 {0}").with(post),
                            Map.of(NUMBER, incident.number(), IncidentType.POST, post)))
                    .toList();
        }
        return incident.state().equals(IncidentType.DISPATCHED) ? List.of(arrive(incident)) : List.of();
    }

    private static Block report() {
        return new Block.Entry(
                "report",
                Text.of("Report an incident", "报告突发事件"),
                List.of(
                        IncidentType.kind().mandatory(),
                        Field.text(PLACE, Text.of("Place", "地点")).mandatory(),
                        Field.text(WHAT, Text.of("What is seen", "现场情况")).mandatory(),
                        IncidentType.level().mandatory().startingWith("L1")),
                Map.of(),
                Text.of("Report", "报告"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        String number = fields.getOrDefault(NUMBER, "");
        return switch (action) {
            case "report" -> report(caller, fields);
            case "dispatch" ->
                tools.desk()
                        .fire(
                                caller,
                                number,
                                CaseDesk.ANY_VERSION,
                                "dispatch",
                                Map.of(IncidentType.POST, fields.getOrDefault(IncidentType.POST, "")))
                        .map(sent -> Text.of("{0} is on its way to {1}", "{0} 已出警：{1}")
                                .with(fields.getOrDefault(IncidentType.POST, ""), number));
            case "arrive" ->
                tools.desk()
                        .fire(caller, number, CaseDesk.ANY_VERSION, "arrive", Map.of())
                        .map(there -> Text.of("{0} is reached", "{0} 已到场").with(number));
            default -> Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private Outcome<Text> report(Caller caller, Map<String, String> fields) {
        if (fields.getOrDefault(WHAT, "").isEmpty()) {
            return Outcome.rejected(Rejection.Kind.INVALID, WHAT, "required", Text.of("Say what is seen", "请填写现场情况"));
        }
        Map<String, String> known = new HashMap<>(fields);
        known.keySet().removeAll(Set.of(WHAT, PLACE, NUMBER));
        return tools.desk()
                .open(
                        caller,
                        NewCase.of(IncidentType.ID, Channel.PHONE, fields.get(WHAT), known)
                                .at(fields.getOrDefault(PLACE, "")))
                .map(made ->
                        Text.of("{0}: send a mobile post now", "{0}：请立即派机动岗").with(made.number()));
    }
}
