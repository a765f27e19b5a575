// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tile;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/** Findings that are not closed (不合格项看板), late ones first; {@code ?show=} narrows to one tile. */
public final class FindingsPage implements ModulePage {
    private static final String SUMMARY = "what";
    private static final String PLACE = "place";

    private final PatrolTools tools;
    private final CaseType type = FindingType.declare();

    /** A page on these services. */
    public FindingsPage(PatrolTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "findings";
    }

    @Override
    public Text title() {
        return Text.of("Findings", "不合格项看板");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Instant now = tools.clock().instant();
        List<Case> open = tools.reader()
                .list(
                        caller,
                        CaseQuery.of(Map.of("type", FindingType.ID, "open", "true", "sort", "due", "limit", "200")))
                .orElseThrow()
                .rows();
        Map<String, Predicate<Case>> views = Map.of(
                "overdue", each -> isLate(each, now),
                "recheck", each -> each.state().equals(FindingType.FIXED),
                "serious", each -> each.grade().equals(FindingType.Severity.SERIOUS.name()),
                "repeat", each -> "true".equals(each.fields().get(FindingType.REPEAT)));
        Predicate<Case> wanted = views.getOrDefault(query.getOrDefault("show", ""), each -> true);
        return View.of(
                tiles(open, views), table(caller, open.stream().filter(wanted).toList(), now), entry());
    }

    private static boolean isLate(Case finding, Instant now) {
        return finding.times().dueAt() != null && finding.times().dueAt().isBefore(now);
    }

    private static Block tiles(List<Case> open, Map<String, Predicate<Case>> views) {
        String all = open.size() >= 200 ? "200+" : Integer.toString(open.size());
        return new Block.Tiles(List.of(
                new Tile(Text.of("Open", "未结"), all, Tone.NEUTRAL, "/m/patrol/findings"),
                tile(Text.of("Overdue", "逾期"), "overdue", open, views, Tone.LATE),
                tile(Text.of("To be rechecked", "待复查"), "recheck", open, views, Tone.WARN),
                tile(Text.of("Serious", "严重"), "serious", open, views, Tone.WARN),
                tile(Text.of("Repeated", "重复"), "repeat", open, views, Tone.WARN)));
    }

    private static Tile tile(Text label, String show, List<Case> open, Map<String, Predicate<Case>> views, Tone tone) {
        long count = open.stream().filter(views.get(show)).count();
        return new Tile(label, Long.toString(count), count > 0 ? tone : Tone.GOOD, "/m/patrol/findings?show=" + show);
    }

    private Block table(Caller caller, List<Case> findings, Instant now) {
        return new Block.Table(
                Text.of("By due time", "按期限排序"),
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("What", "内容"),
                        Text.of("Place", "地点"),
                        Text.of("About", "类别"),
                        Text.of("Severity", "严重程度"),
                        Text.of("With", "责任方"),
                        Text.of("State", "状态"),
                        Text.of("Due", "期限")),
                findings.stream()
                        .sorted(Comparator.comparing(each -> !isLate(each, now)))
                        .map(each -> line(caller, each, now))
                        .toList(),
                Text.of(
                        "No finding is open here. Findings come from rounds, or from the form below.",
                        "没有未结的不合格项。可由巡查生成，或在下方登记。"));
    }

    private Line line(Caller caller, Case finding, Instant now) {
        String outsider = finding.fields().getOrDefault(FindingSteps.OUTSIDER, "");
        return new Line(
                List.of(
                        Text.same(finding.number()),
                        Text.same(finding.summary()),
                        Text.same(finding.place().isEmpty() ? "–" : finding.place()),
                        label(FindingType.CATEGORY, finding.category()),
                        label(FindingType.SEVERITY, finding.grade()),
                        Text.same(
                                outsider.isEmpty()
                                        ? tools.name(
                                                caller.estateId(),
                                                finding.people().assignee())
                                        : outsider),
                        type.workflow().state(finding.state()).orElseThrow().title(),
                        Elapsed.due(finding.times().dueAt(), now)),
                isLate(finding, now) ? Tone.LATE : finding.state().equals(FindingType.FIXED) ? Tone.WARN : Tone.NEUTRAL,
                "/cases/" + finding.number(),
                List.of());
    }

    private Text label(String field, String code) {
        return code.isEmpty()
                ? Text.same("–")
                : type.intake().field(field).orElseThrow().labelOf(code);
    }

    private Block entry() {
        return new Block.Entry(
                "report",
                Text.of("Report a finding", "登记不合格项"),
                List.of(
                        Field.text(SUMMARY, Text.of("What", "不合格事实")).mandatory(),
                        Field.text(PLACE, Text.of("Place", "地点")).mandatory(),
                        type.intake().field(FindingType.CATEGORY).orElseThrow(),
                        type.intake().field(FindingType.SEVERITY).orElseThrow(),
                        type.intake().field(FindingType.PARTY).orElseThrow()),
                Map.of(),
                Text.of("Report", "登记"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        if (!action.equals("report")) {
            return Outcome.rejected(Rejection.Kind.RULE, "unknown", Text.of("There is no such action", "没有此操作"));
        }
        if (fields.getOrDefault(SUMMARY, "").isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID, SUMMARY, "required", Text.of("Say what was found", "请填写不合格事实"));
        }
        if (fields.getOrDefault(PLACE, "").isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID, PLACE, "required", Text.of("Say where it was found", "请填写地点"));
        }
        Map<String, String> known = new HashMap<>(fields);
        known.keySet().removeAll(Set.of(SUMMARY, PLACE));
        return tools.desk()
                .open(
                        caller,
                        NewCase.of(FindingType.ID, Channel.PATROL, fields.get(SUMMARY), known)
                                .at(fields.get(PLACE)))
                .map(made -> Text.of("{0} is registered", "{0} 已登记").with(made.number()));
    }
}
