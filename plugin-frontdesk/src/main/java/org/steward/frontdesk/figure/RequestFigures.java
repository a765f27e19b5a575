// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.clock.DeadlineClock;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.indicator.CommonIndicators;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;
import org.steward.frontdesk.history.Taken;
import org.steward.frontdesk.request.RequestRules;
import org.steward.frontdesk.request.RequestType;

/** K03 to K05, and the requests of K19: one stop. Thread-safe. */
final class RequestFigures {
    private static final Set<String> EMERGENCIES = Set.of("SAFETY", "URGENT");

    private final FrontdeskTools tools;

    RequestFigures(FrontdeskTools tools) {
        this.tools = tools;
    }

    List<Indicator> all() {
        return List.of(
                Figure.share(
                        "K03",
                        Text.of("One-stop closure", "一站式办结率"),
                        Text.of("confirmed by the customer in time / requests due", "时限内客户确认数 / 到期事项数"),
                        98,
                        "S2, CV",
                        Share.ofDue(
                                RequestType.ID, file -> !Figure.isWithdrawn(file), RequestFigures::isConfirmedInTime)),
                Figure.share(
                        "K04",
                        Text.of("Solved at first contact", "首次解决率"),
                        Text.of(
                                "answered on the spot, not passed on and not reopened in 7 days / all requests",
                                "当场答复、未转办且 7 天内未重开数 / 事项总数"),
                        85,
                        "fudaoke 2391468",
                        Share.ofReceived(RequestType.ID, Figure.ANY, this::isSolvedAtFirstContact)),
                Figure.share(
                        "K05",
                        Text.of("Dispatched on time", "派工及时率"),
                        Text.of("first dispatched by the deadline / dispatched in the period", "首次派工未逾时限数 / 本期派工数"),
                        95,
                        "CV",
                        Share.ofThose(
                                RequestType.ID,
                                file -> Taken.first(file, "dispatch").map(Entry::at),
                                Figure.ANY,
                                Figure.inTime("dispatch"))),
                CommonIndicators.emergencyArrival(
                        Share.ofReceived(RequestType.ID, RequestFigures::isEmergency, RequestFigures::isReached)));
    }

    private static boolean isEmergency(CaseFile file) {
        return EMERGENCIES.contains(file.current().fields().getOrDefault(RequestType.FAULT, ""));
    }

    /** Somebody came; an answer on the phone alone does not reach anybody. */
    private static boolean isReached(CaseFile file) {
        return Share.dueOf(file, "on-site")
                .flatMap(due ->
                        Taken.first(file, "arrive").filter(step -> !step.at().isAfter(due)))
                .isPresent();
    }

    /** By the customer himself, by the latest main deadline, and not reopened since; a silent one confirms nothing. */
    private static boolean isConfirmedInTime(CaseFile file) {
        Optional<Instant> due = file.timers().stream()
                .filter(timer -> timer.main() && !timer.cancelled())
                .map(CaseTimer::dueAt)
                .max(Instant::compareTo);
        Optional<Instant> confirmed = Taken.last(file, "confirm", "satisfied");
        Optional<Instant> reopened = Taken.last(file, "reopen");
        return confirmed
                .filter(at -> due.isEmpty() || !at.isAfter(due.get()))
                .filter(at -> reopened.isEmpty() || at.isAfter(reopened.get()))
                .isPresent();
    }

    private boolean isSolvedAtFirstContact(CaseFile file) {
        return Taken.first(file, "answer")
                .filter(answer -> file.journal().stream()
                        .filter(entry -> entry.seq() < answer.seq())
                        .noneMatch(RequestFigures::isPassedOn))
                .filter(answer -> holds(file, answer.at()))
                .isPresent();
    }

    /** Given to another person; what the service mode routes by itself is nobody's doing. */
    private static boolean isPassedOn(Entry entry) {
        boolean given = entry.kind().equals(Kinds.ASSIGNED)
                && !entry.to().isEmpty()
                && !entry.to().equals(entry.actor())
                && !entry.data().containsKey("route");
        return given || entry.kind().equals(Kinds.HANDED_OVER);
    }

    private boolean holds(CaseFile file, Instant answered) {
        String estateId = file.current().estateId();
        Limit limit = tools.parameters().limit(estateId, RequestRules.ANSWER_HOLDS);
        Instant until = DeadlineClock.on(tools.estates().calendar(estateId))
                .due(answered, limit, List.of(), answered)
                .due();
        return Taken.steps(file).stream()
                .filter(step -> "reopen".equals(step.data().get("transition")))
                .noneMatch(step -> !step.at().isBefore(answered) && !step.at().isAfter(until));
    }
}
