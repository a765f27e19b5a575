// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.publicly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.assessment.AssessmentTools;
import org.steward.assessment.figure.Address;
import org.steward.assessment.figure.FigureWords;
import org.steward.assessment.figure.Month;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Link;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.page.Chart;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.View;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/**
 * How we are doing (服务公示): the figures an estate chose to publish, of the last month that was written down. For
 * everybody, without sign-in; it names no person, no unit and no case.
 */
public final class ServicePage implements ModulePage {
    /** Codes of the indicators that are published. */
    public static final String PUBLISHED = "figures.published";

    private static final int MOST = 12;
    private static final int MONTHS = 12;

    private final AssessmentTools tools;

    /** A page on these services. */
    public ServicePage(AssessmentTools tools) {
        this.tools = tools;
    }

    /** What an estate publishes. */
    public static List<Parameter> parameters() {
        return List.of(Parameter.list(
                PUBLISHED,
                Text.of("Indicators on the public page, at most 12, e.g. K03;K21", "公示的指标编号，最多 12 项，如 K03;K21"),
                "",
                "CV"));
    }

    @Override
    public String path() {
        return "service";
    }

    @Override
    public Text title() {
        return Text.of("How we are doing", "服务公示");
    }

    @Override
    public String permission() {
        return Permissions.FIGURES_READ;
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public View show(Caller caller, Map<String, String> query) {
        String estate = caller.estateId();
        List<Block> blocks = new ArrayList<>();
        tools.estates().get().estate(estate).ifPresent(home -> blocks.add(new Block.Note(home.name(), Tone.NEUTRAL)));
        List<List<Figure>> courses = courses(estate);
        Optional<Figure> last = courses.stream()
                .map(course -> course.get(course.size() - 1))
                .max(Comparator.comparing(figure -> figure.period().from()));
        if (last.isEmpty()) {
            blocks.add(new Block.Note(Text.of("No month has been published yet.", "尚未公布任何月份的数据。"), Tone.NEUTRAL));
        } else {
            blocks.add(heading(last.get(), tools.zone(estate)));
            courses.stream()
                    .filter(course -> course.get(course.size() - 1)
                            .period()
                            .equals(last.get().period()))
                    .forEach(course -> blocks.add(figure(course)));
        }
        if (caller.kind() == Caller.Kind.STAFF) {
            blocks.add(preview(estate));
        }
        return new View(blocks);
    }

    /** The figures of the frozen months of each published indicator, oldest first; those without any are left out. */
    private List<List<Figure>> courses(String estateId) {
        Caller system = Caller.system("assessment", estateId);
        YearMonth over = YearMonth.from(LocalDate.ofInstant(tools.clock().instant(), tools.zone(estateId)))
                .minusMonths(1);
        Set<String> known = tools.figures().get().indicators(estateId).stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
        return Parameter.items(tools.parameters().get().value(estateId, PUBLISHED)).stream()
                .filter(known::contains)
                .distinct()
                .limit(MOST)
                .map(code ->
                        tools
                                .figures()
                                .get()
                                .trend(system, code, over.minusMonths(MONTHS - 1L), over)
                                .orElseThrow()
                                .stream()
                                .filter(figure -> figure.frozenAt() != null)
                                .toList())
                .filter(course -> !course.isEmpty())
                .toList();
    }

    private static Block heading(Figure last, ZoneId zone) {
        YearMonth month = YearMonth.from(last.period().from());
        LocalDate day = LocalDate.ofInstant(last.frozenAt(), zone);
        return new Block.Note(
                Text.of(
                                "These are our figures of {0}. They were written down on {1} and have not been touched"
                                        + " since.",
                                "以下为 {0} 的服务数据，于 {1} 定稿，此后未作改动。")
                        .with(Month.words(month), day),
                Tone.NEUTRAL);
    }

    private static Block figure(List<Figure> course) {
        Figure now = course.get(course.size() - 1);
        Indicator indicator = now.indicator();
        List<Chart.Point> points = course.stream()
                .map(figure -> new Chart.Point(
                        Month.words(YearMonth.from(figure.period().from())),
                        figure.value().orElse(null),
                        FigureWords.made(indicator, figure.measured()),
                        Tone.NEUTRAL,
                        ""))
                .toList();
        return new Chart.BigFigure(
                indicator.title(),
                FigureWords.value(indicator, now.measured()),
                now.onTarget().isPresent() ? FigureWords.verdict(indicator, now.measured()) : Text.same(""),
                FigureWords.tone(indicator, now.measured()),
                now.value().isPresent()
                        ? FigureWords.made(indicator, now.measured())
                        : Text.of("Nothing of this kind happened in this month.", "本月没有此类事项。"),
                Text.of("Our target: {0}. {1}", "目标：{0}。{1}").with(FigureWords.target(indicator), indicator.formula()),
                points,
                "");
    }

    /** For the staff: where customers find it, and where it is chosen what they see. */
    private static Block preview(String estateId) {
        return new Block.Links(
                Text.of("For the staff", "员工操作"),
                List.of(
                        new Link(
                                Text.of("As customers see it", "查看公示页面"),
                                Address.to("/open/" + estateId + "/assessment/service")),
                        new Link(
                                Text.of("Choose what is published", "选择公示指标"),
                                Address.to("/settings/parameters/" + PUBLISHED))));
    }
}
