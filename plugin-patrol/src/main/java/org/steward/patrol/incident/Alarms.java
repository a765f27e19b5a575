// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/** Open incidents as both the control room and the wall show them. Thread-safe. */
final class Alarms {
    private static final Set<String> NOT_REACHED = Set.of(IncidentType.REPORTED, IncidentType.DISPATCHED);
    private static final Set<String> RUNNING =
            Set.of(IncidentType.REPORTED, IncidentType.DISPATCHED, IncidentType.ON_SCENE, IncidentType.CONTROLLED);
    private static final int OTHERWISE = 180;

    private final PatrolTools tools;
    private final CaseType type = IncidentType.declare();

    Alarms(PatrolTools tools) {
        this.tools = tools;
    }

    /** Open incidents: not reached ones first, then by level, then oldest first. */
    List<Case> open(Caller caller) {
        return tools
                .reader()
                .list(
                        caller,
                        CaseQuery.of(Map.of("type", IncidentType.ID, "open", "true", "sort", "oldest", "limit", "100")))
                .orElseThrow()
                .rows()
                .stream()
                .sorted(Comparator.comparing((Case each) -> !isNotReached(each))
                        .thenComparing(Case::grade, Comparator.reverseOrder()))
                .toList();
    }

    static boolean isNotReached(Case incident) {
        return NOT_REACHED.contains(incident.state());
    }

    static boolean isRunning(Case incident) {
        return RUNNING.contains(incident.state());
    }

    /** Within how many seconds an incident is to be reached. */
    int limitSeconds(String estateId) {
        Limit limit = tools.parameters().limit(estateId, IncidentRules.ARRIVE);
        return switch (limit.unit()) {
            case MINUTES -> Math.max(1, limit.amount() * 60);
            case HOURS -> Math.max(1, limit.amount() * 3600);
            default -> OTHERWISE;
        };
    }

    /** How it is shown: late when it is not reached in time, a warning while it runs. */
    Tone tone(Case incident, Instant now) {
        Instant late = incident.times().receivedAt().plusSeconds(limitSeconds(incident.estateId()));
        if (isNotReached(incident)) {
            return now.isAfter(late) ? Tone.LATE : Tone.WARN;
        }
        return incident.times().dueAt() != null && incident.times().dueAt().isBefore(now) ? Tone.LATE : Tone.NEUTRAL;
    }

    static List<Text> columns() {
        return List.of(
                Text.of("Number", "编号"),
                Text.of("What", "事件"),
                Text.of("Place", "地点"),
                Text.of("Level", "级别"),
                Text.of("Running", "已历时"),
                Text.of("State", "状态"),
                Text.of("Post", "岗位"),
                Text.of("Who", "人员"));
    }

    List<Text> cells(Caller caller, Case incident, Instant now) {
        return List.of(
                Text.same(incident.number()),
                Text.of(
                        kind(incident).en() + ": " + incident.summary(),
                        kind(incident).zh() + "：" + incident.summary()),
                Text.same(
                        !incident.place().isEmpty()
                                ? incident.place()
                                : incident.unitId().isEmpty() ? "–" : incident.unitId()),
                Text.same(incident.grade().replace("L", "")),
                Elapsed.between(incident.times().receivedAt(), now),
                type.workflow().state(incident.state()).orElseThrow().title(),
                Text.same(incident.fields().getOrDefault(IncidentType.POST, "–")),
                Text.same(tools.name(caller.estateId(), incident.people().assignee())));
    }

    private Text kind(Case incident) {
        return type.intake().field(IncidentType.KIND).orElseThrow().labelOf(incident.category());
    }

    /** Figures of the open incidents. */
    Block tiles(List<Case> open, Instant now) {
        long waiting = open.stream().filter(Alarms::isNotReached).count();
        long late = open.stream().filter(each -> tone(each, now) == Tone.LATE).count();
        long running = open.stream().filter(Alarms::isRunning).count();
        return new Block.Tiles(List.of(
                new Block.Tile(
                        Text.of("Not reached yet", "尚未到场"),
                        Long.toString(waiting),
                        waiting > 0 ? Tone.WARN : Tone.GOOD,
                        ""),
                new Block.Tile(Text.of("Running", "处置中"), Long.toString(running), Tone.NEUTRAL, ""),
                new Block.Tile(Text.of("Late", "超时"), Long.toString(late), late > 0 ? Tone.LATE : Tone.GOOD, ""),
                new Block.Tile(
                        Text.of("To be investigated or reported", "待调查、上报"),
                        Long.toString(open.size() - running),
                        Tone.NEUTRAL,
                        "")));
    }
}
