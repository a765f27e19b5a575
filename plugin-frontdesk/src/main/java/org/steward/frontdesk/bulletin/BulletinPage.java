// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/**
 * What hangs where now and since when, and what must come down; for one notice, the list of where and to whom it was
 * delivered, with the proof.
 */
public final class BulletinPage implements ModulePage {
    private static final Set<String> HANGS = Set.of("POSTED", "EXPIRED");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NUMBER = "number";
    private static final Text NONE = Text.same("–");

    private final FrontdeskTools tools;

    /** A page on these services. */
    public BulletinPage(FrontdeskTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "bulletin";
    }

    @Override
    public Text title() {
        return Text.of("Bulletin board", "公告栏");
    }

    @Override
    public String permission() {
        return Permissions.CASE_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Case> notices = tools.reader()
                .list(caller, CaseQuery.of(Map.of("type", AnnouncementType.ID, "open", "true", "limit", "200")))
                .orElseThrow()
                .rows();
        List<Block> blocks = new ArrayList<>();
        tools.reader()
                .file(caller, query.getOrDefault(NUMBER, ""))
                .result()
                .filter(file -> file.current().type().equals(AnnouncementType.ID))
                .ifPresent(file -> blocks.add(deliveries(caller, file)));
        blocks.add(table(
                caller,
                Text.of("Hangs now; open a line for the proof of delivery", "正在张贴（点击查看送达证明）"),
                notices.stream().filter(each -> HANGS.contains(each.state())).toList(),
                Text.of("Nothing hangs on the boards.", "公告栏目前没有张贴内容。")));
        blocks.add(table(
                caller,
                Text.of("In preparation", "准备中"),
                notices.stream().filter(each -> !HANGS.contains(each.state())).toList(),
                Text.of("No notice is in preparation. Begin one under New.", "没有准备中的公告，可在“新建”中起草。")));
        return new View(blocks);
    }

    private Block table(Caller caller, Text title, List<Case> notices, Text empty) {
        return new Block.Table(
                title,
                List.of(
                        Text.of("Number", "编号"),
                        Text.of("Subject", "标题"),
                        Text.of("Where", "张贴地点"),
                        Text.of("Posted at", "张贴时间"),
                        Text.of("By", "张贴人")),
                notices.stream().map(each -> line(caller, each)).toList(),
                empty);
    }

    private Line line(Caller caller, Case notice) {
        boolean hangs = HANGS.contains(notice.state());
        return new Line(
                List.of(
                        Text.same(notice.number()),
                        Text.same(notice.summary()),
                        Text.same(notice.fields().getOrDefault(AnnouncementType.PLACES, "–")),
                        hangs ? time(caller, notice.times().finishedAt()) : NONE,
                        hangs ? Text.same(name(caller, notice.people().doneBy())) : NONE),
                notice.state().equals("EXPIRED") ? Tone.LATE : Tone.NEUTRAL,
                hangs ? "/m/frontdesk/bulletin?number=" + notice.number() : "/cases/" + notice.number(),
                List.of());
    }

    private Block deliveries(Caller caller, CaseFile file) {
        String number = file.current().number();
        return new Block.Table(
                Text.of("Delivered: {0} {1}", "送达记录：{0} {1}")
                        .with(number, file.current().summary()),
                List.of(
                        Text.of("When", "时间"),
                        Text.of("By", "经办人"),
                        Text.of("How", "方式"),
                        Text.of("Where, or to whom", "地点或对象"),
                        Text.of("Proof", "证明"),
                        Text.of("Read", "已阅")),
                Deliveries.of(file).stream()
                        .map(each -> new Line(
                                List.of(
                                        time(caller, each.step().at()),
                                        Text.same(each.step().actorName()),
                                        each.method(),
                                        Text.same(each.to()),
                                        proof(file, each.proof()),
                                        each.read() ? Text.of("Yes", "是") : NONE),
                                Tone.NEUTRAL,
                                "/cases/" + number,
                                List.of()))
                        .toList(),
                Text.of("It has not been delivered yet.", "尚未送达。"));
    }

    private static Text proof(CaseFile file, String attachment) {
        return file.attachments().stream()
                .filter(each -> each.id().equals(attachment))
                .map(Attachment::fileName)
                .map(Text::same)
                .findFirst()
                .orElse(NONE);
    }

    private Text time(Caller caller, Instant at) {
        ZoneId zone = tools.estates().zone(caller.estateId());
        return at == null ? NONE : Text.same(TIME.format(at.atZone(zone)));
    }

    private String name(Caller caller, String staffId) {
        return tools.staff().member(caller.estateId(), staffId).map(Staff::name).orElse(staffId);
    }
}
