// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.score.Deduction;
import org.steward.assessment.score.Facts;
import org.steward.assessment.score.FollowUp;
import org.steward.assessment.score.Gate;
import org.steward.assessment.score.Item;
import org.steward.assessment.score.Merit;
import org.steward.assessment.score.Ratings;
import org.steward.assessment.score.Rows;
import org.steward.assessment.score.Rules;
import org.steward.assessment.score.Score;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;

/** Works out what stands on a sheet. Thread-safe. */
final class SheetWriting {
    private final AssessmentTools tools;
    private final CaseFacts cases;
    private final Subjects subjects;

    SheetWriting(AssessmentTools tools) {
        this.tools = tools;
        this.cases = new CaseFacts(tools);
        this.subjects = new Subjects(tools);
    }

    /** The rules in force. */
    Rules rules(String estateId) {
        return new Rules(key -> tools.parameters().get().value(estateId, key));
    }

    /** The values of a sheet measured anew: who has to do with it, the facts, the score. */
    Map<String, String> measured(Caller system, Subject subject, CaseFile file) {
        Map<String, String> values = who(system.estateId(), subject);
        Rules rules = rules(system.estateId());
        FigureFacts figures = new FigureFacts(tools, system, subject);
        Optional<LocalDate> changed = Optional.ofNullable(
                        file.current().fields().get(SheetFields.POST_CHANGED))
                .map(LocalDate::parse);
        Facts facts = new Facts(
                figures.items(rules.standards(), changed),
                cases.deductions(system, subject),
                cases.merits(system, subject),
                figures.gates(),
                cases.accidents(system, subject));
        values.putAll(scored(rules, facts, file));
        return values;
    }

    /** The values of a sheet counted again from the facts that stand on it. */
    Map<String, String> recounted(CaseFile file) {
        Map<String, String> fields = file.current().fields();
        Facts facts = new Facts(
                Item.read(fields.getOrDefault(SheetFields.ITEMS, "")),
                Deduction.read(fields.getOrDefault(SheetFields.DEDUCTIONS, "")),
                Merit.read(fields.getOrDefault(SheetFields.MERITS, "")),
                Gate.read(fields.getOrDefault(SheetFields.GATES, "")),
                Rows.read(fields.getOrDefault(SheetFields.ACCIDENTS, "")).stream()
                        .map(row -> row.get(0))
                        .toList());
        return scored(rules(file.current().estateId()), facts, file);
    }

    private Map<String, String> who(String estateId, Subject subject) {
        Appointed who = subjects.appointed(estateId, subject);
        Map<String, String> values = new HashMap<>();
        values.put(SheetFields.NAME, who.name());
        values.put(SheetFields.FROM, subject.period().from().toString());
        values.put(SheetFields.TO, subject.period().to().toString());
        values.put(SheetFields.RATER, who.rater());
        values.put(SheetFields.REVIEWER, who.reviewer());
        values.put(SheetFields.PEERS, String.join(";", who.peers()));
        values.put(SheetFields.MANAGERIAL, Boolean.toString(who.managerial()));
        values.put(
                SheetFields.SCORED_AT,
                subject.period()
                        .to()
                        .plusDays(1)
                        .atStartOfDay(tools.zone(estateId))
                        .toInstant()
                        .minusSeconds(1)
                        .toString());
        return values;
    }

    private Map<String, String> scored(Rules rules, Facts facts, CaseFile file) {
        Case current = file.current();
        Set<String> struck = Set.copyOf(Parameter.items(current.fields().getOrDefault(SheetFields.STRUCK, "")));
        Ratings ratings = ratings(file);
        Score score = Score.of(rules, facts.without(struck), ratings);
        Map<String, String> values = new HashMap<>();
        values.put(SheetFields.ITEMS, items(score));
        values.put(SheetFields.DEDUCTIONS, lines(facts.deductionRows(rules)));
        values.put(SheetFields.MERITS, lines(facts.meritRows()));
        values.put(SheetFields.GATES, lines(facts.gateRows()));
        values.put(
                SheetFields.ACCIDENTS,
                lines(facts.accidents().stream().map(List::of).toList()));
        ratings.peer()
                .ifPresent(peer -> values.put(SheetFields.PEER, Score.cut(peer).toPlainString()));
        values.put(SheetFields.SCORED, Boolean.toString(score.total().isPresent()));
        score.facts().ifPresent(points -> values.put(SheetFields.FACTS, points.toPlainString()));
        score.total().ifPresent(total -> outcome(values, rules, score, total));
        if (current.state().equals(SheetType.DECIDED)) {
            values.put(SheetFields.PUBLISHED, current.fields().getOrDefault(SheetFields.TOTAL, ""));
        }
        return values;
    }

    private static void outcome(Map<String, String> values, Rules rules, Score score, BigDecimal total) {
        FollowUp follows = rules.followUp(total);
        values.put(SheetFields.TOTAL, total.toPlainString());
        values.put(SheetFields.GRADE, score.grade().orElseThrow().name());
        values.put(SheetFields.PAY, rules.payFactor(score.grade().orElseThrow()).toPlainString());
        values.put(SheetFields.FOLLOW_UP, follows.name());
        String gate = score.gated() ? "gate not reached: good at best 否决指标未达标，最高为良好" : "";
        String drop = score.dropped() ? "accident: one grade lower 安全责任事故，降一级" : "";
        values.put(SheetFields.GRADE_NOTE, (gate + (gate.isEmpty() || drop.isEmpty() ? "" : "; ") + drop).strip());
    }

    /** All lines, or when they are too many those that count. */
    private static String items(Score score) {
        String all = Rows.write(score.items());
        return all.length() <= SheetFields.LONGEST_ITEMS
                ? all
                : Rows.write(score.items().stream()
                        .filter(row -> !row.get(row.size() - 1).isEmpty())
                        .toList());
    }

    /** As many lines as a field holds. */
    private static String lines(List<List<String>> rows) {
        String all = Rows.write(rows);
        return all.length() <= SheetFields.LONGEST ? all : all.substring(0, all.lastIndexOf('\n', SheetFields.LONGEST));
    }

    /** What people said: of peers the latest of each, as the journal has it. */
    private static Ratings ratings(CaseFile file) {
        Map<String, BigDecimal> peers = new LinkedHashMap<>();
        for (Entry entry : file.journal()) {
            String points = entry.data().getOrDefault(SheetFields.PEER_POINTS, "");
            if (entry.kind().equals(Kinds.MOVED)
                    && "ratePeer".equals(entry.data().get("transition"))
                    && !points.isEmpty()) {
                peers.put(entry.actor(), new BigDecimal(points));
            }
        }
        Map<String, String> fields = file.current().fields();
        return new Ratings(
                Optional.ofNullable(fields.get(SheetFields.SELF_POINTS)).map(BigDecimal::new),
                List.copyOf(peers.values()),
                Optional.ofNullable(fields.get(SheetFields.SUPERIOR_POINTS)).map(BigDecimal::new));
    }
}
