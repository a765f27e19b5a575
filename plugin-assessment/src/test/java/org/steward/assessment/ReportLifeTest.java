// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.assessment.report.ReportType;
import org.steward.assessment.report.ReportsPage;
import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.page.Block;
import org.steward.core.api.text.Language;

/** Reports on a real store, read back from their files. */
class ReportLifeTest {
    @TempDir
    Path folder;

    private Garden garden;

    @BeforeEach
    void open() {
        garden = Garden.in(folder);
        garden.jobs("anna", 11, 3);
        garden.complaint("ben");
        garden.centre().clock.set(Instant.parse("2026-11-30T22:00:00Z"));
    }

    @AfterEach
    void close() throws Exception {
        garden.centre().close();
    }

    private Case scheduled(String place) {
        Case report = garden.centre()
                .desk
                .open(
                        Garden.SYSTEM,
                        NewCase.of(ReportType.ID, Channel.PATROL, "Report", Map.of())
                                .at(place))
                .orElseThrow();
        garden.centre().react();
        return garden.find(report.number());
    }

    private byte[] file(Case report, String name) {
        Attachment file = garden.file(report.number()).attachments().stream()
                .filter(each -> each.fileName().equals(name))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        garden.centre()
                .attachments
                .copy(Garden.SYSTEM, report.number(), file.id(), bytes)
                .orElseThrow();
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<Row> rows(byte[] xlsx, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    private Map<String, Figure> figures() {
        return garden.centre().figures.of(Garden.SYSTEM, Period.of(YearMonth.of(2026, 11))).orElseThrow().stream()
                .collect(Collectors.toMap(figure -> figure.indicator().code(), figure -> figure));
    }

    @Test
    void isMadeOfTheLastMonthWithFourFilesOnce() {
        Case report = scheduled("MONTH 月报");
        garden.centre().react();
        assertThat(report.state()).isEqualTo("READY");
        assertThat(report.fields()).containsEntry("periodFrom", "2026-11-01").containsEntry("periodTo", "2026-11-30");
        assertThat(garden.file(report.number()).attachments().stream().map(Attachment::fileName))
                .containsExactlyInAnyOrder(
                        "month-2026-11-01-en.pdf",
                        "month-2026-11-01-zh.pdf",
                        "month-2026-11-01-en.xlsx",
                        "month-2026-11-01-zh.xlsx");
    }

    @Test
    void saysOnScreenInPdfAndInXlsxWhatTheFiguresSay() throws IOException {
        Case report = scheduled("MONTH 月报");
        Map<String, Figure> figures = figures();
        List<Row> rows = rows(file(report, "month-2026-11-01-en.xlsx"), 0);
        assertThat(rows).hasSize(figures.size() + 1);
        String pdf = text(file(report, "month-2026-11-01-en.pdf"));
        String chinese = text(file(report, "month-2026-11-01-zh.pdf"));
        Map<String, Block.Line> screen = screen(report);
        for (Row row : rows.subList(1, rows.size())) {
            Figure figure = figures.get(row.getCellText(0));
            Optional<BigDecimal> value = figure.value();
            String code = figure.indicator().code();
            String of =
                    figure.measured().numerator() + " / " + figure.measured().denominator();
            assertThat(row.getCellAsNumber(4).orElseThrow())
                    .isEqualByComparingTo(BigDecimal.valueOf(figure.measured().numerator()));
            assertThat(row.getCellAsNumber(5).orElseThrow())
                    .isEqualByComparingTo(BigDecimal.valueOf(figure.measured().denominator()));
            if (value.isPresent()) {
                assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo(value.get());
                assertThat(pdf)
                        .contains(value.get().toPlainString() + " "
                                + figure.indicator().unit());
                assertThat(chinese)
                        .contains(value.get().toPlainString() + " "
                                + figure.indicator().unit());
            } else {
                assertThat(row.getCellText(2)).isEqualTo("n/a");
            }
            assertThat(pdf).contains(of);
            assertThat(screen.get(code).cells().get(1).en())
                    .isEqualTo(
                            value.map(each -> (each + " " + figure.indicator().unit()).strip())
                                    .orElse("n/a"));
            assertThat(screen.get(code).cells().get(2).en()).isEqualTo(of);
        }
        assertThat(figures.get("K15").value()).contains(new BigDecimal("78.6"));
        assertThat(pdf).contains("Minor repair on time", "Report on the quality of service");
        assertThat(chinese).contains("零修及时率", "服务质量报表");
    }

    private Map<String, Block.Line> screen(Case report) {
        Block.Table table = (Block.Table) new ReportsPage(garden.centre().tools)
                .show(garden.caller("olga"), Map.of("report", report.number()))
                .blocks()
                .get(0);
        return table.lines().stream()
                .collect(Collectors.toMap(line -> line.cells().get(0).en().split(" ")[0], line -> line));
    }

    @Test
    void namesTheWorstCases() throws IOException {
        Case report = scheduled("MONTH 月报");
        List<String> late = garden.of(Trials.JOB).stream()
                .filter(job -> job.closureCode().equals("LATE"))
                .map(Case::number)
                .toList();
        List<Row> rows = rows(file(report, "month-2026-11-01-en.xlsx"), 1);
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(1))).containsExactlyInAnyOrderElementsOf(late);
        assertThat(text(file(report, "month-2026-11-01-en.pdf"))).contains(late.get(0), late.get(1), late.get(2));
    }

    @Test
    void keepsWhatItSaidWhenTheFactsChange() {
        Case report = scheduled("MONTH 月报");
        String said = report.fields().get("figures");
        Case late = garden.of(Trials.JOB).get(0);
        garden.centre()
                .desk
                .note(Garden.SYSTEM, late.number(), "Looked at again", false)
                .orElseThrow();
        garden.centre().react();
        assertThat(garden.find(report.number()).fields()).containsEntry("figures", said);
    }

    @Test
    void takesNoTextForAFormula() throws IOException {
        Case job = garden.centre()
                .desk
                .open(
                        Garden.SYSTEM,
                        new NewCase(
                                Trials.JOB,
                                Channel.PHONE.name(),
                                "",
                                "=HYPERLINK(\"x\")",
                                "",
                                "",
                                "",
                                Requester.ANONYMOUS,
                                Instant.parse("2026-11-01T00:00:00Z"),
                                "",
                                null,
                                "",
                                Map.of(),
                                ""))
                .orElseThrow();
        garden.centre()
                .desk
                .fire(Garden.SYSTEM, job.number(), CaseDesk.ANY_VERSION, "late", Map.of())
                .orElseThrow();
        Case report = scheduled("MONTH 月报");
        List<Row> rows = rows(file(report, "month-2026-11-01-zh.xlsx"), 1);
        assertThat(rows.stream().map(row -> row.getCellText(2))).contains("'=HYPERLINK(\"x\")");
    }

    @Test
    void isMadeForAnyWeekOrMonthOnDemand() {
        ReportsPage page = new ReportsPage(garden.centre().tools);
        assertThat(page.act(garden.caller("olga"), "order", Map.of("reportKind", "WEEK", "dayOfPeriod", "2026-11-04"))
                        .isDone())
                .isTrue();
        garden.centre().react();
        assertThat(garden.of(ReportType.ID)).singleElement().satisfies(report -> {
            assertThat(report.state()).isEqualTo("READY");
            assertThat(report.fields())
                    .containsEntry("periodFrom", "2026-11-02")
                    .containsEntry("periodTo", "2026-11-08");
        });
        assertThat(page.act(garden.caller("olga"), "order", Map.of("reportKind", "WEEK", "dayOfPeriod", "2027-01-01"))
                        .isDone())
                .isFalse();
        assertThat(page.act(garden.caller("olga"), "order", Map.of("reportKind", "YEAR", "dayOfPeriod", "2026-11-04"))
                        .isDone())
                .isFalse();
    }

    @Test
    void isListedWithItsFilesInBothLanguages() {
        Case report = scheduled("WEEK 周报");
        assertThat(report.fields()).containsEntry("periodFrom", "2026-11-23");
        List<Block> blocks = new ReportsPage(garden.centre().tools)
                .show(garden.caller("olga"), Map.of())
                .blocks();
        Block.Table files = (Block.Table) blocks.get(1);
        assertThat(files.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.link()).startsWith("/cases/" + report.number() + "/files/"));
        assertThat(files.title().in(Language.ZH)).isEqualTo("文件下载");
    }
}
