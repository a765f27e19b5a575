// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.round;

import java.util.Map;

import org.steward.core.api.duty.Checklist;
import org.steward.core.api.text.Text;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.finding.FindingType.Category;
import org.steward.patrol.finding.FindingType.Severity;

/** What is looked at on rounds (检查表); each failed item opens a finding of its category and severity. */
final class RoundItems {
    static final Checklist MANAGER = Checklist.of(
            item("appearance", Text.of("Staff: uniform and manners", "员工仪容仪表与礼仪"), Category.SERVICE),
            item("counter", Text.of("Counter and public area of the centre", "服务中心与前台秩序"), Category.SERVICE),
            item("posts", Text.of("Gates and posts manned", "门岗及岗位在岗"), Category.SECURITY),
            item("lobbies", Text.of("Lobbies, lifts, stairs clean", "大堂、电梯、楼道清洁"), Category.CLEAN),
            item("outside", Text.of("Roads, squares, bins clean", "道路、广场、垃圾桶清洁"), Category.CLEAN),
            item("green", Text.of("Greens in order", "绿化养护"), Category.GREEN),
            item("facilities", Text.of("Lights, doors, facilities whole", "照明、门禁、设施完好"), Category.FACILITY),
            grave("escape", Text.of("Escape ways and fire equipment free", "消防通道与器材"), Category.FIRE));

    static final Checklist AREA = Checklist.of(
            item("lobby", Text.of("Lobby and notices", "大堂与公告栏"), Category.SERVICE),
            item("stairs", Text.of("Stairs, corridors, roof", "楼道、走廊、天台"), Category.CLEAN),
            item("lift", Text.of("Lifts", "电梯"), Category.FACILITY),
            item("light", Text.of("Lights and doors", "照明与门"), Category.FACILITY),
            item("renovation", Text.of("Renovation as permitted", "装修按许可进行"), Category.RENOVATION),
            item("green", Text.of("Greens around it", "周边绿化"), Category.GREEN),
            grave("escape", Text.of("Escape ways and fire equipment free", "消防通道与器材"), Category.FIRE));

    static final Checklist SINGLE = Checklist.of(
            item("standard", Text.of("Done as the standard says", "按标准执行"), Category.SERVICE),
            item("records", Text.of("Records complete and true", "记录完整真实"), Category.SERVICE),
            item("tools", Text.of("Tools and material in order", "工具物料"), Category.FACILITY),
            item("earlier", Text.of("Earlier findings stay put right", "以往不合格项未复发"), Category.OTHER));

    static final Checklist NIGHT = Checklist.of(
            item("awake", Text.of("Guards awake and at their posts", "护卫员在岗、无睡岗"), Category.SECURITY),
            item("appearance", Text.of("Uniform, radio, torch", "着装、对讲机、电筒"), Category.SECURITY),
            item("log", Text.of("Duty log kept", "值班记录"), Category.SECURITY),
            item("patrols", Text.of("Patrols walked in time", "巡逻按时签到"), Category.SECURITY),
            grave("gates", Text.of("Gates, doors, machine rooms locked", "大门、机房门锁"), Category.SECURITY));

    static final Checklist POSTS = Checklist.of(
            item("manned", Text.of("Every post manned", "各岗位在岗"), Category.SECURITY),
            item("appearance", Text.of("Uniform and manners", "仪容仪表"), Category.SECURITY),
            item("knows", Text.of("Knows the rules of the post", "熟悉岗位职责"), Category.SECURITY),
            item("log", Text.of("Log and hand-over book kept", "值班记录与交接班簿"), Category.SECURITY),
            item("visitors", Text.of("Visitors and goods registered", "访客与物品登记"), Category.SECURITY),
            grave("equipment", Text.of("Alarms, cameras, gates work", "报警、监控、道闸正常"), Category.SECURITY));

    private RoundItems() {}

    private static Checklist.Item item(String code, Text title, Category category) {
        return item(code, title, category, Severity.GENERAL);
    }

    private static Checklist.Item grave(String code, Text title, Category category) {
        return item(code, title, category, Severity.SERIOUS);
    }

    private static Checklist.Item item(String code, Text title, Category category, Severity severity) {
        return new Checklist.Item(
                code,
                title,
                FindingType.ID,
                Map.of(
                        FindingType.ITEM, code,
                        FindingType.CATEGORY, category.name(),
                        FindingType.SEVERITY, severity.name()));
    }
}
