// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.DutyFields;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.patrol.Elapsed;
import org.steward.patrol.PatrolTools;

/** The hand-over book (交接班簿, P27): pages to be written or signed, what is open now, and the pages before. */
public final class HandoverPage implements ModulePage {
    private static final int BEFORE = 20;

    private final PatrolTools tools;
    private final OpenMatters matters;
    private final CaseType type = HandoverType.declare();

    /** A page on these services. */
    public HandoverPage(PatrolTools tools) {
        this.tools = tools;
        this.matters = new OpenMatters(tools);
    }

    @Override
    public String path() {
        return "handover";
    }

    @Override
    public Text title() {
        return Text.of("Hand-over book", "交接班簿");
    }

    @Override
    public String permission() {
        return Permissions.CASE_WORK;
    }

    @Override
    public int refreshSeconds() {
        return 60;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        Instant now = tools.clock().instant();
        return View.of(
                pages(
                        caller,
                        Text.of("To be written or signed", "待填写或待签字"),
                        Map.of("type", HandoverType.ID, "open", "true", "sort", "oldest", "limit", "50"),
                        Text.of("Nothing is to be handed over now.", "目前没有待交接事项。")),
                new Block.Table(
                        Text.of("Open now, handed over by itself", "当前未结事项（自动转入）"),
                        List.of(
                                Text.of("Number", "编号"),
                                Text.of("Kind", "类型"),
                                Text.of("What", "内容"),
                                Text.of("Since", "已历时")),
                        matters.now(caller).stream()
                                .map(matter -> new Line(
                                        List.of(
                                                Text.same(matter.about().number()),
                                                matter.kind(),
                                                Text.same(matter.about().summary()),
                                                Elapsed.between(
                                                        matter.about().times().receivedAt(), now)),
                                        Tone.NEUTRAL,
                                        "/cases/" + matter.about().number(),
                                        List.of()))
                                .toList(),
                        Text.of("Nothing is open.", "没有未结事项。")),
                pages(
                        caller,
                        Text.of("Pages before", "历史记录"),
                        Map.of("type", HandoverType.ID, "open", "false", "limit", "" + BEFORE),
                        Text.of("No page is signed yet.", "尚无已签记录。")));
    }

    private Block pages(Caller caller, Text title, Map<String, String> query, Text empty) {
        return new Block.Table(
                title,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Book", "交接班簿"),
                        Text.of("Hand-over at", "交接时间"),
                        Text.of("Written by", "交班人"),
                        Text.of("State", "状态")),
                tools.reader().list(caller, CaseQuery.of(query)).orElseThrow().rows().stream()
                        .map(page -> line(caller, page))
                        .toList(),
                empty);
    }

    /** A page is opened ahead of its shift, so its own time tells nothing. */
    private static Instant handedOverAt(Case page) {
        String planned = page.fields().getOrDefault(DutyFields.WINDOW_FROM, "");
        return planned.isEmpty() ? page.times().receivedAt() : Instant.parse(planned);
    }

    private Line line(Caller caller, Case page) {
        return new Line(
                List.of(
                        Text.same(page.number()),
                        Text.same(page.place().isEmpty() ? "–" : page.place()),
                        Elapsed.day(handedOverAt(page), tools.zone(caller.estateId())),
                        Text.same(tools.name(caller.estateId(), page.people().doneBy())),
                        type.workflow().state(page.state()).orElseThrow().title()),
                page.state().equals("MISSED")
                        ? Tone.LATE
                        : page.state().equals(HandoverType.WRITTEN) ? Tone.WARN : Tone.NEUTRAL,
                "/cases/" + page.number(),
                List.of());
    }
}
