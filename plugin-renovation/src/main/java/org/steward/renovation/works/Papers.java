// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.works;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;

/**
 * Which papers an application needs, by kind of work (P21; Order 110 art. 6: additions and façade need the planning
 * authority, heating pipes the heating unit, gas pipes the gas unit; art. 5: load-bearing structure a design by a
 * qualified designer). Pure and thread-safe.
 */
final class Papers {
    private static final String YES = "true";

    private Papers() {}

    /**
     * A kind of work that needs a paper.
     *
     * @param works name of the yes-or-no field
     * @param paper name of the file field
     * @param special whether somebody outside approves it
     */
    record Kind(String works, Text title, String paper, Text paperTitle, boolean special) {}

    /** A paper that is asked for. */
    record Paper(String field, Text title) {}

    static List<Kind> kinds() {
        return List.of(
                kind("Demolition", "Demolition", "拆除", Text.of("Demolition plan", "拆除方案"), false),
                kind("Waterproof", "Waterproofing", "防水", Text.of("Waterproofing plan", "防水方案"), false),
                kind(
                        "Structure",
                        "Load-bearing parts",
                        "承重结构",
                        Text.of("Structural design by a qualified designer", "有资质单位的结构设计"),
                        true),
                kind(
                        "Facade",
                        "Additions, façade, new openings",
                        "加建、外立面、新开洞口",
                        Text.of("Approval of the planning authority", "规划部门批准文件"),
                        true),
                kind("Heating", "Heating pipes", "供暖管道", Text.of("Approval of the heating unit", "供暖单位批准文件"), true),
                kind("Gas", "Gas pipes", "燃气管道", Text.of("Approval of the gas unit", "燃气单位批准文件"), true),
                kind("Fire", "Fire system", "消防设施", Text.of("Approval for the fire system", "消防批准文件"), true));
    }

    private static Kind kind(String name, String en, String zh, Text paper, boolean special) {
        return new Kind("works" + name, Text.of(en, zh), "paper" + name, paper, special);
    }

    /** The file fields in which all papers are handed in. */
    static Field[] fields() {
        List<Field> fields = new ArrayList<>();
        always().forEach(paper -> fields.add(RenovationFields.file(paper.field(), paper.title())));
        fields.add(RenovationFields.file("paperConsent", consent().title()));
        fields.add(RenovationFields.file("paperLicence", licence().title()));
        kinds().forEach(kind -> fields.add(RenovationFields.file(kind.paper(), kind.paperTitle())));
        return fields.toArray(Field[]::new);
    }

    /**
     * The papers that are needed and not there, all at once.
     *
     * @param value field name → value, an empty string when there is none
     */
    static List<Paper> missing(UnaryOperator<String> value) {
        return needed(value).stream()
                .filter(paper -> value.apply(paper.field()).isEmpty())
                .toList();
    }

    /** The special approvals that are needed and not there. */
    static List<Paper> missingApprovals(UnaryOperator<String> value) {
        List<String> special =
                kinds().stream().filter(Kind::special).map(Kind::paper).toList();
        return missing(value).stream()
                .filter(paper -> special.contains(paper.field()))
                .toList();
    }

    private static List<Paper> needed(UnaryOperator<String> value) {
        List<Paper> needed = new ArrayList<>(always());
        if (!"OWNER".equals(value.apply(RenovationFields.APPLICANT))) {
            needed.add(consent());
        }
        if (!YES.equals(value.apply(RenovationFields.SELF_WORK))) {
            needed.add(licence());
        }
        kinds().stream()
                .filter(kind -> YES.equals(value.apply(kind.works()))
                        || kind.works().equals(RenovationFields.STRUCTURE)
                                && YES.equals(value.apply(ProhibitedActs.STRUCTURE_TOUCHED)))
                .forEach(kind -> needed.add(new Paper(kind.paper(), kind.paperTitle())));
        return needed;
    }

    private static List<Paper> always() {
        return List.of(
                new Paper("paperIdentity", Text.of("Proof of identity and title", "身份及产权证明")),
                new Paper("paperDrawings", Text.of("Drawings", "装修图纸")));
    }

    private static Paper consent() {
        return new Paper("paperConsent", Text.of("Written consent of the owner", "业主书面同意书"));
    }

    private static Paper licence() {
        return new Paper("paperLicence", Text.of("Licence and qualification of the contractor", "施工单位执照和资质"));
    }

    /** Titles joined, in both languages. */
    static Text titles(List<Paper> papers) {
        return Text.of(
                String.join(
                        ", ", papers.stream().map(paper -> paper.title().en()).toList()),
                String.join(
                        "、", papers.stream().map(paper -> paper.title().zh()).toList()));
    }
}
