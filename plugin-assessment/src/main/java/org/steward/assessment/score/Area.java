// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.Locale;

import org.steward.core.api.text.Text;

/** An area of the quality standards (考核项目) with its default weight and indicators ({@code assess.weights}, B10; CV). */
public enum Area {
    /** Service. */
    SERVICE(Text.of("Service", "客户服务"), 35, "K03;K04;K06;K07;K20;K21;K25;K26;K29;K31"),
    /** Repair. */
    REPAIR(Text.of("Repair", "维修"), 15, "K05;K15 95;K16 98;K18;K42"),
    /** Security. */
    SECURITY(Text.of("Security", "安全秩序"), 20, "K08;K10;K19;K27;K53;K59"),
    /** Environment. */
    ENVIRONMENT(Text.of("Environment", "环境"), 15, "K46;K49;K51;K54;K55;K56;K57;K58;K62 90"),
    /** Archive, finance and training. */
    ARCHIVE(Text.of("Archive, finance, training", "档案、财务与培训"), 15, "K44;K45;K48;K52;K65;K66;K67;K71 90");

    private final Text title;
    private final int weight;
    private final String standards;

    Area(Text title, int weight, String standards) {
        this.title = title;
        this.weight = weight;
        this.standards = standards;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** Key of the parameter with its weight. */
    public String weightKey() {
        return "assess.weight." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the parameter with its standards. */
    public String standardsKey() {
        return "assess.standards." + name().toLowerCase(Locale.ROOT);
    }

    /** The default weight. */
    int weight() {
        return weight;
    }

    /** The default standards. */
    String standards() {
        return standards;
    }
}
