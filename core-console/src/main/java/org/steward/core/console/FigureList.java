// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.Figures;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;

/** Lists the figures of a month and how far they are counted. */
@Service
@Command(scope = "figure", name = "list", description = "Lists the figures of a month, and how far they are counted")
public final class FigureList extends Today {
    @Reference
    private Figures figures;

    @Option(name = "--month", description = "The month, e.g. 2026-11; this month when left out")
    @Completion(MonthCompleter.class)
    private String month = "";

    @Override
    public Object execute() throws Exception {
        Caller caller = caller(Permissions.FIGURES_READ);
        YearMonth of = MonthArgument.month("--month", month, YearMonth.from(today(caller)));
        ShellTable table = new ShellTable();
        List.of("Code", "Indicator", "指标", "Figure", "Of", "Target", "", "Frozen")
                .forEach(table::column);
        value(figures.of(caller, Period.of(of)))
                .forEach(figure -> table.addRow()
                        .addContent(
                                figure.indicator().code(),
                                figure.indicator().title().en(),
                                figure.indicator().title().zh(),
                                words(
                                        figure.value().orElse(null),
                                        figure.indicator().unit()),
                                figure.measured().numerator() + "/"
                                        + figure.measured().denominator(),
                                words(
                                        figure.indicator().target(),
                                        figure.indicator().unit()),
                                figure.onTarget()
                                        .map(reached -> reached ? "reached" : "missed")
                                        .orElse(""),
                                frozen(figure)));
        table.emptyTableText("no module with indicators is enabled here").print(System.out);
        figures.counting(caller.estateId())
                .forEach(counting -> System.out.println(counting.moduleId() + ": counted "
                        + (counting.first() ? "for the first time" : "anew") + ", " + counting.percent() + " %"));
        return null;
    }

    private static String words(BigDecimal value, String unit) {
        return value == null ? "n/a" : (value.toPlainString() + " " + unit).strip();
    }

    private static String frozen(Figure figure) {
        return figure.frozenAt() == null
                ? ""
                : figure.frozenAt()
                        + (figure.now() == null
                                ? ""
                                : ", now " + figure.now().numerator() + "/"
                                        + figure.now().denominator());
    }
}
