// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.util.List;

/** Words of the demo estate. Every person and number is made up. */
final class DemoWords {
    static final List<Matter> MATTERS = List.of(
            new Matter("FACILITY", "Lift in the left shaft stops at floor 7", "左侧电梯在 7 楼停住"),
            new Matter("FACILITY", "No hot water since this morning", "从早上起没有热水"),
            new Matter("FACILITY", "Light in the staircase is broken", "楼梯间的灯坏了"),
            new Matter("FACILITY", "Entrance door does not lock", "单元门锁不上"),
            new Matter("HYGIENE_GREEN", "Rubbish bins overflow behind the building", "楼后垃圾桶满溢"),
            new Matter("HYGIENE_GREEN", "Branches block the footpath", "树枝挡住人行道"),
            new Matter("SERVICE", "The repair man came two hours late", "维修师傅迟到两小时"),
            new Matter("SERVICE", "Nobody answered the phone at noon", "中午电话无人接听"),
            new Matter("SAFETY", "Strangers walk in behind residents", "外来人员尾随进入"),
            new Matter("SAFETY", "Electric bikes are charged in the corridor", "楼道内给电动车充电"),
            new Matter("FEES", "Parking was charged twice this month", "本月停车费重复收取"),
            new Matter("RENOVATION_NOISE", "Drilling during the noon rest", "午休时间电钻施工"),
            new Matter("NEIGHBOUR", "Dog barks every night", "邻居的狗每晚吠叫"),
            new Matter("DEVELOPER_QUALITY", "Water seeps through the outer wall", "外墙渗水"));

    static final List<Matter> IDEAS = List.of(
            new Matter("", "More benches beside the lake", "湖边增设长椅"),
            new Matter("", "Lights along the jogging path", "跑步道加装路灯"),
            new Matter("", "A shelf for swapping books", "设立图书交换架"),
            new Matter("", "Parcel lockers at the east gate", "东门增设快递柜"));

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
        return family[0] + second[0] + given[0] + " " + family[1] + " " + second[1]
                + given[1].toLowerCase(java.util.Locale.ROOT);
    }

    /** Something people say. */
    record Matter(String category, String en, String zh) {
        String summary() {
            return zh + " / " + en;
        }
    }
}
