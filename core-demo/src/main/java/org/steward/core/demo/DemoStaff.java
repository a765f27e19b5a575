// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.people.Team;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/**
 * The staff of the demo estate. All have the password of {@code STEWARD_DEMO_PASSWORD}; without it nobody can sign in
 * until an administrator sets one.
 */
final class DemoStaff {
    static final String FIRST = "li.na";
    static final List<String> COUNTER = List.of("li.na", "wang.fang", "chen.jie");
    static final List<String> TECHNICIANS = List.of("zhao.lei", "sun.tao", "qian.jun");
    static final String OFFICER = "zhou.min";
    static final String MANAGER = "wu.ping";
    static final String DIRECTOR = "zheng.hua";
    static final String GUARD = "feng.gang";

    private static final List<Member> MEMBERS = List.of(
            new Member("li.na", "李娜 Li Na", Roles.CSA, "service"),
            new Member("wang.fang", "王芳 Wang Fang", Roles.CSA, "service"),
            new Member("chen.jie", "陈洁 Chen Jie", Roles.CSA, "service"),
            new Member(OFFICER, "周敏 Zhou Min", Roles.CSO, "service"),
            new Member(MANAGER, "吴萍 Wu Ping", Roles.CSM, "service"),
            new Member(DIRECTOR, "郑华 Zheng Hua", Roles.RPM, ""),
            new Member("xu.gm", "徐总 Xu Zong", Roles.GM, ""),
            new Member("zhao.lei", "赵磊 Zhao Lei", Roles.TECH, "repair"),
            new Member("sun.tao", "孙涛 Sun Tao", Roles.TECH, "repair"),
            new Member("qian.jun", "钱军 Qian Jun", Roles.TECH, "repair"),
            new Member(GUARD, "冯刚 Feng Gang", Roles.GUARD, "security"),
            new Member("han.bo", "韩波 Han Bo", Roles.GUARD, "security"),
            new Member("yang.yong", "杨勇 Yang Yong", Roles.GUARD, "security"),
            new Member("zhu.qiang", "朱强 Zhu Qiang", Roles.GCAP, "security"),
            new Member("he.mei", "何梅 He Mei", Roles.CLEAN, "grounds"),
            new Member("lu.lan", "吕兰 Lu Lan", Roles.CLEAN, "grounds"),
            new Member("shi.lin", "施林 Shi Lin", Roles.GREEN, "grounds"),
            new Member("kong.ic", "孔静 Kong Jing", Roles.ICC, "service"),
            new Member("cao.icc", "曹亮 Cao Liang", Roles.ICC, "service"),
            new Member("yan.fin", "严芬 Yan Fen", Roles.FIN, ""));

    private DemoStaff() {}

    /** The name of a member as shown. */
    static String name(String id) {
        return MEMBERS.stream()
                .filter(member -> member.id().equals(id))
                .map(Member::name)
                .findFirst()
                .orElseThrow();
    }

    static void make(StaffRegister register, Caller caller) {
        String password =
                Optional.ofNullable(System.getenv("STEWARD_DEMO_PASSWORD")).orElse("");
        for (String id : List.of("service", "repair", "security", "grounds")) {
            register.put(caller, new Team(id, title(id), "")).orElseThrow();
        }
        for (Member member : MEMBERS) {
            register.put(caller, member.staff(), password).orElseThrow();
        }
    }

    /** Says who leads the teams, once they are there. */
    static void lead(StaffRegister register, Caller caller) {
        register.put(caller, new Team("service", title("service"), OFFICER)).orElseThrow();
        register.put(caller, new Team("repair", title("repair"), "zhao.lei")).orElseThrow();
        register.put(caller, new Team("security", title("security"), "zhu.qiang"))
                .orElseThrow();
    }

    private static Text title(String team) {
        return switch (team) {
            case "service" -> Text.of("Service centre", "服务中心");
            case "repair" -> Text.of("Repair", "工程维修");
            case "security" -> Text.of("Security", "安保");
            default -> Text.of("Cleaning and greening", "保洁绿化");
        };
    }

    private record Member(String id, String name, String role, String team) {
        Staff staff() {
            return new Staff(id, name, Set.of(role), team, "", Language.ZH, true);
        }
    }
}
