// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.report.ReportLines.FigureLine;
import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Line;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** The reports that were made, with their files, and a form to order one of any week or month (报表). */
public final class ReportsPage implements ModulePage {
    private static final String PATH = "/m/assessment/reports";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int SHOWN = 40;
    private static final int WITH_FILES = 12;

    private final AssessmentTools tools;

    /** A page on these services. */
    public ReportsPage(AssessmentTools tools) {
        this.tools = tools;
    }

    @Override
    public String path() {
        return "reports";
    }

    @Override
    public Text title() {
        return Text.of("Reports", "服务质量报表");
    }

    @Override
    public String permission() {
        return Permissions.FIGURES_READ;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        List<Block> blocks = new ArrayList<>();
        String number = query.getOrDefault("report", "");
        Optional<Case> chosen = number.isEmpty()
                ? Optional.empty()
                : tools.reader()
                        .get()
                        .find(caller, number)
                        .result()
                        .filter(report -> report.type().equals(ReportType.ID));
        chosen.ifPresent(report -> blocks.add(figures(report)));
        List<Case> reports = reports(caller);
        blocks.add(list(reports, tools.zone(caller.estateId())));
        blocks.add(files(caller, chosen.map(List::of).orElse(reports)));
        blocks.add(order());
        return new View(blocks);
    }

    private List<Case> reports(Caller caller) {
        Map<String, String> query = Map.of("type", ReportType.ID, "limit", Integer.toString(SHOWN));
        return tools.reader()
                .get()
                .list(caller, CaseQuery.of(query))
                .result()
                .map(page -> page.rows())
                .orElse(List.of());
    }

    private static String period(Case report) {
        return report.fields().containsKey(ReportType.FROM)
                ? report.fields().get(ReportType.FROM) + " – " + report.fields().get(ReportType.TO)
                : report.summary();
    }

    private static Block figures(Case report) {
        return new Block.Table(
                Text.of("{0}: {1}", "{0}：{1}").with(ReportType.kind(report).title(), period(report)),
                List.of(
                        Text.of("Indicator", "指标"),
                        Text.of("Value", "数值"),
                        Text.of("Of", "分子 / 分母"),
                        Text.of("Target", "目标")),
                ReportLines.of(report).figures().stream().map(ReportsPage::line).toList(),
                Text.of("It is being made.", "正在生成。"));
    }

    private static Line line(FigureLine figure) {
        Tone tone =
                figure.reached().map(reached -> reached ? Tone.GOOD : Tone.WARN).orElse(Tone.NEUTRAL);
        return new Line(
                List.of(
                        Text.of(
                                figure.code() + " " + figure.title().en(),
                                figure.code() + " " + figure.title().zh()),
                        Text.same(figure.words()),
                        Text.same(figure.numerator() + " / " + figure.denominator()),
                        Text.same(figure.target().isEmpty() ? "–" : figure.target())),
                tone,
                "",
                List.of());
    }

    private static Block list(List<Case> reports, ZoneId zone) {
        return new Block.Table(
                Text.of("Reports", "报表"),
                List.of(Text.of("Report", "报表"), Text.of("Period", "期间"), Text.of("Ordered", "生成时间")),
                reports.stream()
                        .map(report -> new Line(
                                List.of(
                                        ReportType.kind(report).title(),
                                        Text.same(period(report)),
                                        Text.same(MOMENT.format(
                                                report.times().receivedAt().atZone(zone)))),
                                Tone.NEUTRAL,
                                PATH + "?report=" + report.number(),
                                List.of()))
                        .toList(),
                Text.of("No report has been made yet.", "尚未生成报表。"));
    }

    private Block files(Caller caller, List<Case> reports) {
        List<Line> lines = new ArrayList<>();
        for (Case report : reports.subList(0, Math.min(WITH_FILES, reports.size()))) {
            List<Attachment> files = tools.reader()
                    .get()
                    .file(caller, report.number())
                    .result()
                    .map(file -> file.attachments())
                    .orElse(List.of());
            files.forEach(file -> lines.add(new Line(
                    List.of(
                            Text.same(file.fileName()),
                            Text.same(period(report)),
                            Text.of("{0} kB", "{0} KB").with((file.size() + 1023) / 1024)),
                    Tone.NEUTRAL,
                    "/cases/" + report.number() + "/files/" + file.id(),
                    List.of())));
        }
        return new Block.Table(
                Text.of("Files", "文件下载"),
                List.of(Text.of("File", "文件"), Text.of("Period", "期间"), Text.of("Size", "大小")),
                lines,
                Text.of("No file yet.", "暂无文件。"));
    }

    private static Block order() {
        return new Block.Entry(
                "order",
                Text.of("Make a report", "生成报表"),
                List.of(
                        ReportKind.field(ReportType.KIND).mandatory(),
                        Field.of(ReportType.DAY, FieldType.DATE, Text.of("A day of the week or month", "周或月内任意一天"))
                                .mandatory()),
                Map.of(),
                Text.of("Make it", "生成"));
    }

    @Override
    public Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        Optional<ReportKind> kind = ReportKind.named(fields.getOrDefault(ReportType.KIND, ""));
        Optional<LocalDate> day = day(fields.getOrDefault(ReportType.DAY, ""));
        LocalDate today =
                tools.clock().instant().atZone(tools.zone(caller.estateId())).toLocalDate();
        if (kind.isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID, ReportType.KIND, "required", Text.of("Choose week or month", "请选择周报或月报"));
        }
        if (day.isEmpty() || day.get().isAfter(today)) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    ReportType.DAY,
                    "not-a-past-day",
                    Text.of("Give a day until today, e.g. {0}", "请填写今天或之前的日期，例如 {0}")
                            .with(today));
        }
        Period period = kind.get().around(day.get());
        Text title = kind.get().title();
        return tools.desk()
                .get()
                .open(
                        caller,
                        NewCase.of(
                                ReportType.ID,
                                Channel.SUPERIOR,
                                title.en() + " / " + title.zh() + ", " + period.from() + " – " + period.to(),
                                Map.of(
                                        ReportType.KIND,
                                        kind.get().name(),
                                        ReportType.DAY,
                                        day.get().toString())))
                .map(report -> Text.of("{0} is being made; it is here in a moment.", "{0} 正在生成，稍后即可下载。")
                        .with(report.number()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
