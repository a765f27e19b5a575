// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.util.List;
import java.util.Locale;

/** Words of the demo estate. Every person and number is made up. */
final class DemoWords {
    static final List<Matter> MATTERS = List.of(
            new Matter(
                    "FACILITY",
                    "Lift in the left shaft stops at floor 7",
                    "左侧电梯在 7 楼停住",
                    "更换门锁触点并试运行 / Door contact replaced and tested"),
            new Matter("FACILITY", "No hot water since this morning", "从早上起没有热水", "循环泵已更换 / Circulation pump replaced"),
            new Matter("FACILITY", "Light in the staircase is broken", "楼梯间的灯坏了", "已更换灯具 / Lamp replaced"),
            new Matter("FACILITY", "Entrance door does not lock", "单元门锁不上", "已更换电磁锁 / Magnetic lock replaced"),
            new Matter(
                    "HYGIENE_GREEN",
                    "Rubbish bins overflow behind the building",
                    "楼后垃圾桶满溢",
                    "每日增加一次清运 / One more collection a day"),
            new Matter("HYGIENE_GREEN", "Branches block the footpath", "树枝挡住人行道", "已修剪 / Cut back"),
            new Matter(
                    "SERVICE",
                    "The repair man came two hours late",
                    "维修师傅迟到两小时",
                    "已致歉并调整派单 / Apologised, dispatch changed"),
            new Matter("SERVICE", "Nobody answered the phone at noon", "中午电话无人接听", "午间增加值班 / A second person at noon"),
            new Matter(
                    "SAFETY", "Strangers walk in behind residents", "外来人员尾随进入", "加强门岗查验 / Closer checks at the gate"),
            new Matter(
                    "SAFETY",
                    "Electric bikes are charged in the corridor",
                    "楼道内给电动车充电",
                    "已劝离并增设充电棚 / Moved to the charging shed"),
            new Matter("FEES", "Parking was charged twice this month", "本月停车费重复收取", "已退款 / Refunded"),
            new Matter(
                    "RENOVATION_NOISE",
                    "Drilling during the noon rest",
                    "午休时间电钻施工",
                    "已要求施工方遵守时间 / Contractor keeps the hours"),
            new Matter("NEIGHBOUR", "Dog barks every night", "邻居的狗每晚吠叫", "已上门协调 / Neighbours talked it over"),
            new Matter("DEVELOPER_QUALITY", "Water seeps through the outer wall", "外墙渗水", "已重做防水 / Wall sealed again"));

    static final List<Matter> IDEAS = List.of(
            new Matter("", "More benches beside the lake", "湖边增设长椅", "已增设六张长椅 / Six benches set up"),
            new Matter("", "Lights along the jogging path", "跑步道加装路灯", "已安装太阳能路灯 / Solar lamps set up"),
            new Matter("", "A shelf for swapping books", "设立图书交换架", "大堂已设书架 / A shelf stands in the lobby"),
            new Matter("", "Parcel lockers at the east gate", "东门增设快递柜", "已增设一组 / One set added"));

    private static final String[] FAMILY = {
        "王 Wang", "李 Li", "张 Zhang", "刘 Liu", "陈 Chen", "杨 Yang", "黄 Huang", "赵 Zhao"
    };
    private static final String[] GIVEN = {
        "伟 Wei", "芳 Fang", "敏 Min", "静 Jing", "磊 Lei", "洋 Yang", "艳 Yan", "勇 Yong", "娟 Juan"
    };
    private static final String[] SECOND = {"明 Ming", "文 Wen", "小 Xiao"};

    private DemoWords() {}

    /** A name in both scripts, e.g. {@code 王小芳 Wang Xiaofang}. */
    static String name(int n) {
        String[] family = FAMILY[n % FAMILY.length].split(" ");
        String[] given = GIVEN[n / FAMILY.length % GIVEN.length].split(" ");
        String[] second = SECOND[n / (FAMILY.length * GIVEN.length) % SECOND.length].split(" ");
        return family[0] + second[0] + given[0] + " " + family[1] + " " + second[1] + given[1].toLowerCase(Locale.ROOT);
    }

    /** Something people say, and how it ended. */
    record Matter(String category, String en, String zh, String result) {
        String summary() {
            return zh + " / " + en;
        }
    }
}
