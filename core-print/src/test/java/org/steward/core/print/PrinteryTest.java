// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.print.PrintedCase;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Papers as their readers find them. */
@Timeout(120)
class PrinteryTest {
    private static final String SUMMARY = "三号楼地下室漏水 water in the basement";
    private static final CaseFile FILE = Matters.leak(SUMMARY, "管井里有水。\nIt smells.");

    private final Printery printery = new Printery();

    private static CasePrint print(String template) {
        return CasePrint.of("matter", "strip", Text.of("Strip", "便条"), PrinteryTest.class, template);
    }

    private Outcome<PrintedCase> make(CasePrint print, CaseFile file, Language language) {
        return printery.print(print, file, Matters.around(() -> "https://centre.example/r/s"), language);
    }

    @Test
    void setsTheSheetInEnglishWithChineseValuesAndEmbedsEveryGlyph() {
        PrintedCase made = make(Printery.SHEET, FILE, Language.EN).orElseThrow();
        Paper paper = Paper.read(made.pdf());
        assertThat(made.fileName()).isEqualTo("MT-202611-0001-sheet.pdf");
        assertThat(paper.text())
                .contains("Garden", "Matter · case sheet", "MT-202611-0001", SUMMARY, "管井里有水。", "It smells.")
                .contains("Received", "2026-11-25 11:00", "2026-11-26 11:00", "李娜 Li Na", "王五 13800138000", "3-2-501")
                .contains("Depth 12 cm", "Kind of leak Fresh water", "Since 2026-11-25 00:30", "Photo basement.jpg")
                .contains("moved it to Settled", "水泵已更换 pump replaced", "called back: ", "Anna")
                .doesNotContain("Left empty", "clockwork");
        assertThat(paper.embedded()).isNotEmpty().doesNotContain(false);
        assertThat(paper.language()).isEqualTo("en");
        assertThat(paper.title()).contains("MT-202611-0001");
    }

    @Test
    void setsTheSheetInChinese() {
        Paper paper =
                Paper.read(make(Printery.SHEET, FILE, Language.ZH).orElseThrow().pdf());
        assertThat(paper.text())
                .contains("花园", "事项 · 工单详情单", "首问责任人 李娜 Li Na", "水深 12 cm", "渗漏类别 自来水")
                .contains("状态改为：已办结", "处理过程", "打印时间： 2026-11-25 11:00")
                .doesNotContain("Received", "Responsible");
        assertThat(paper.embedded()).isNotEmpty().doesNotContain(false);
        assertThat(paper.language()).isEqualTo("zh-CN");
    }

    @Test
    void setsTheTemplateOfAModuleWithALinkAsAQrCode() {
        Paper paper = Paper.read(
                make(print("strip.ftlh"), FILE, Language.ZH).orElseThrow().pdf());
        assertThat(paper.text()).contains("便条", SUMMARY + " 自来水 dry", "扫码查询进度", "客户", "经办人");
        assertThat(paper.pictures()).isEqualTo(1);
    }

    @Test
    void makesNoLinkForATemplateThatReadsNoneAndShowsNoneWhoMayNot() {
        AtomicInteger asked = new AtomicInteger();
        Lookups around = Matters.around(() -> {
            asked.incrementAndGet();
            return "";
        });
        assertThat(printery.print(print("plain.ftlh"), FILE, around, Language.EN)
                        .isDone())
                .isTrue();
        assertThat(asked).hasValue(0);
        Paper without = Paper.read(printery.print(print("strip.ftlh"), FILE, around, Language.EN)
                .orElseThrow()
                .pdf());
        assertThat(asked).hasValue(1);
        assertThat(without.pictures()).isZero();
        assertThat(without.text()).doesNotContain("Follow your matter").contains("Clerk");
    }

    @Test
    void showsMarkupInAValueAsTheTextItIs() {
        String hostile = "<b>bold</b> & \"x\" 'y' <img src=\"http://127.0.0.1/a.png\"/> ]]> \u0007\u0000 end";
        CaseFile file = Matters.leak(hostile, hostile);
        Paper paper =
                Paper.read(make(Printery.SHEET, file, Language.EN).orElseThrow().pdf());
        assertThat(paper.text()).contains("<b>bold</b> & \"x\" 'y' <img", "]]>", "end");
        assertThat(paper.pictures()).isZero();
    }

    @Test
    void takesPicturesOfTheBundleAndFetchesNothingElse() throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Map<String, String> values = new HashMap<>(FILE.current().fields());
            values.put("port", Integer.toString(trap.getLocalPort()));
            CaseFile file = Matters.with(FILE, values);
            Paper paper = Paper.read(
                    make(print("greedy.ftlh"), file, Language.EN).orElseThrow().pdf());
            assertThat(paper.text()).contains("kept");
            assertThat(paper.pictures()).isEqualTo(1);
            trap.setSoTimeout(1);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent.ftlh",
                "broken.ftlh",
                "nosuch.ftlh",
                "object.ftlh",
                "entity.ftlh",
                "outside.ftlh",
                "../print/plain.ftlh"
            })
    void refusesATemplateThatDoesNotFit(String template) {
        CasePrint print = print(template);
        assertThatThrownBy(() -> make(print, FILE, Language.EN)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless.ftlh", "long.ftlh"})
    void stopsAtItsLimits(String template) {
        assertThat(make(print(template), FILE, Language.EN).refusal().map(Rejection::kind))
                .contains(Rejection.Kind.TOO_LARGE);
    }
}
