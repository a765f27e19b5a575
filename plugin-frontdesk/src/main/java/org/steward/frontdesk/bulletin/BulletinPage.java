// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.FrontdeskTools;

/** What hangs where now, and what must come down. */
public final class BulletinPage implements ModulePage {
    private static final Set<String> HANGS = Set.of("POSTED", "EXPIRED");

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
        return View.of(
                table(
                        Text.of("Hangs now", "正在张贴"),
                        notices.stream()
                                .filter(each -> HANGS.contains(each.state()))
                                .toList(),
                        Text.of("Nothing hangs on the boards.", "公告栏目前没有张贴内容。")),
                table(
                        Text.of("In preparation", "准备中"),
                        notices.stream()
                                .filter(each -> !HANGS.contains(each.state()))
                                .toList(),
                        Text.of("No notice is in preparation. Begin one under New.", "没有准备中的公告，可在“新建”中起草。")));
    }

    private static Block table(Text title, List<Case> notices, Text empty) {
        return new Block.Table(
                title,
                List.of(Text.of("Number", "编号"), Text.of("Subject", "标题"), Text.of("Where", "张贴地点")),
                notices.stream()
                        .map(each -> new Line(
                                List.of(
                                        Text.same(each.number()),
                                        Text.same(each.summary()),
                                        Text.same(each.fields().getOrDefault(AnnouncementType.PLACES, "–"))),
                                each.state().equals("EXPIRED") ? Tone.LATE : Tone.NEUTRAL,
                                "/cases/" + each.number(),
                                List.of()))
                        .toList(),
                empty);
    }
}
