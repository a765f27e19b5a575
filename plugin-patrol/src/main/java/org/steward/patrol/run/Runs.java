// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.route.Routes;
import org.steward.patrol.route.VisitOrder;

/** Moves runs on as records arrive (巡更任务流转). Thread-safe. */
public final class Runs {
    private static final int TRIES = 5;
    /** Written where no point is to be named: an empty value would leave the one before. */
    private static final String NONE = "–";

    private final PatrolTools tools;
    private final Hits hits;
    private final Routes routes;

    /** Runs on these services. */
    public Runs(PatrolTools tools) {
        this.tools = tools;
        this.hits = new Hits(tools.transactions());
        this.routes = new Routes(tools.transactions());
    }

    /** A run. */
    public Optional<Case> find(String estateId, String number) {
        return tools.reader()
                .find(Caller.system("patrol", estateId), number)
                .result()
                .filter(run -> run.type().equals(RunType.ID));
    }

    /** What a run is measured by; empty until it is planned. */
    public Optional<RunPlan> plan(Case run) {
        if (!run.fields().containsKey(RunType.FROM)) {
            return Optional.empty();
        }
        String estate = run.estateId();
        Instant from = Instant.parse(run.fields().get(RunType.FROM));
        Duration early = Duration.ofMinutes(tools.parameters().integer(estate, RunRules.EARLY));
        return Optional.of(new RunPlan(
                from.minus(early),
                from,
                from.plus(minutes(estate, RunRules.START_WITHIN)),
                Instant.parse(run.fields().get(RunType.TO)),
                VisitOrder.valueOf(run.fields().getOrDefault(RunType.ORDER, VisitOrder.FREE.name())),
                List.of(run.fields().getOrDefault(RunType.POINTS, "").split(" "))));
    }

    /** A limit of minutes or hours as a length of time. */
    private Duration minutes(String estate, String parameter) {
        Limit limit = tools.parameters().limit(estate, parameter);
        return limit.unit() == Limit.Unit.HOURS ? Duration.ofHours(limit.amount()) : Duration.ofMinutes(limit.amount());
    }

    /** How a run stands by its records; empty until it is planned. */
    public Optional<Judgement> judge(Case run) {
        return plan(run).map(plan -> Judgement.of(plan, hits.of(run.estateId(), run.number())));
    }

    /**
     * Brings the state of a run in line with its records; repeated when another phone is at it too. Changes nothing
     * when nothing is to be changed.
     */
    public void settle(String estateId, String number) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Case> run = find(estateId, number);
            Optional<Judgement> judged = run.flatMap(this::judge);
            if (judged.isEmpty() || !moved(run.get(), judged.get())) {
                return;
            }
        }
    }

    /** Takes one step when one is due; whether to look again. */
    private boolean moved(Case run, Judgement judged) {
        return switch (run.state()) {
            case RunType.SCHEDULED -> judged.isBegun() && fire(run, "begin", walker(judged));
            case RunType.MISSED -> judged.isBegun() && fire(run, "bringIn", walker(judged));
            case RunType.RUNNING ->
                isOver(run, judged) && fire(run, judged.isComplete() ? "complete" : "endWithGaps", result(run, judged));
            case RunType.INCOMPLETE -> {
                Map<String, String> result = result(run, judged);
                boolean same = result.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(run.fields().getOrDefault(entry.getKey(), "")));
                yield judged.isComplete() ? fire(run, "complete", result) : !same && fire(run, "recount", result);
            }
            default -> false;
        };
    }

    private boolean isOver(Case run, Judgement judged) {
        Instant end = Instant.parse(run.fields().get(RunType.TO)).plus(minutes(run.estateId(), RunRules.END_GRACE));
        return judged.isOver() || !tools.clock().instant().isBefore(end);
    }

    private static Map<String, String> walker(Judgement judged) {
        return Map.of(RunType.WALKED_BY, judged.counted().get(0).staff());
    }

    /** Fires as the platform; a change by somebody else meanwhile is no failure, the run is looked at again. */
    private boolean fire(Case run, String step, Map<String, String> fields) {
        Outcome<Case> done =
                tools.desk().fire(Caller.system("patrol", run.estateId()), run.number(), run.version(), step, fields);
        Optional<Rejection.Kind> refused = done.refusal().map(Rejection::kind);
        if (refused.isPresent() && refused.get() != Rejection.Kind.STALE && refused.get() != Rejection.Kind.CONFLICT) {
            done.orElseThrow();
        }
        return true;
    }

    private Map<String, String> result(Case run, Judgement judged) {
        Map<String, String> where = routes.points(run.estateId(), run.fields().getOrDefault(RunType.ROUTE, "")).stream()
                .collect(Collectors.toMap(Checkpoint::code, Checkpoint::where));
        Function<List<String>, String> lines = codes -> codes.isEmpty()
                ? NONE
                : codes.stream()
                        .map(code -> (code + " " + where.getOrDefault(code, "")).strip())
                        .collect(Collectors.joining("\n"));
        return Map.of(
                RunType.IN_WINDOW,
                Integer.toString(judged.inWindow()),
                RunType.MISSED_POINTS,
                lines.apply(judged.missed()),
                RunType.LATE_POINTS,
                lines.apply(judged.late()),
                RunType.OUT_OF_ORDER,
                lines.apply(judged.outOfOrder()));
    }
}
