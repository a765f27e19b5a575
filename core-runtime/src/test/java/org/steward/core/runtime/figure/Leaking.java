// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measure;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.TestCentre;

/** Leaks of four units in two buildings, and five indicators of them. */
final class Leaking {
    static final String TYPE = "leak";
    static final String MENDED = "L01";
    static final String IN_TIME = "L02";
    static final String UNITS = "L03";
    static final String PER_HOME = "L04";
    static final String LONG = "L05";

    private Leaking() {}

    static void moveIn(TestCentre centre) {
        moveIn(centre, TestCentre.ESTATE);
        centre.putModule(declaration(centre, "1"));
    }

    static void moveIn(TestCentre centre, String estateId) {
        Caller system = Caller.system("test", estateId);
        for (String building : List.of("A", "B")) {
            centre.estates
                    .put(system, new Building(building, Text.of("House " + building, building + " 栋")))
                    .orElseThrow();
            for (int door = 1; door <= 2; door++) {
                occupy(centre, estateId, building + "-" + door, Unit.Occupancy.OWNER_OCCUPIED);
            }
        }
    }

    static void occupy(TestCentre centre, String estateId, String id, Unit.Occupancy how) {
        centre.estates
                .put(
                        Caller.system("test", estateId),
                        new Unit(id, id.substring(0, 1), 1, BigDecimal.TEN, Unit.Usage.HOME, how))
                .orElseThrow();
    }

    private static CaseType type() {
        return CaseType.named(TYPE, "LK", Text.of("Leak", "渗漏"), Text.of("Leaks", "渗漏"))
                .asking(Field.choice(
                        "where",
                        Text.of("Where", "部位"),
                        List.of(Choice.of("ROOF", "Roof", "屋面"), Choice.of("PIPE", "Pipe", "管道"))))
                .categorisedBy("where")
                .state("NEW", Text.of("New", "新建"), Phase.OPEN)
                .state("GONE", Text.of("Gone", "已消除"), Phase.CLOSED)
                .steps(
                        Transition.named("mend", Text.of("Mend", "修好"))
                                .from("NEW")
                                .to("GONE")
                                .causing(new Effect.Finish(), new Effect.Close("DONE"))
                                .build(),
                        Transition.named("again", Text.of("It leaks again", "再次渗漏"))
                                .from("GONE")
                                .to("NEW")
                                .by("CSA")
                                .causing(new Effect.Reopen())
                                .build())
                .due(DeadlineRule.of("mend", Text.of("Mended", "修好"), "leak.mend", "mend"))
                .build();
    }

    /**
     * The module.
     *
     * @param formula told of the first indicator; another one is another generation
     */
    static ModuleDeclaration declaration(TestCentre centre, String formula) {
        return ModuleDeclaration.of("leaks", Text.of("Leaks", "渗漏"), Text.of("For tests.", "用于测试。"))
                .caseTypes(type())
                .parameters(List.of(
                        Parameter.limit("leak.mend", Text.of("Mended", "修好时限"), "3 d", "CV"),
                        Parameter.integer("leak.long", Text.of("Long words", "长描述"), 8, "", 1, 200, "CV")))
                .indicators(indicators(centre, formula))
                .build();
    }

    private static List<Indicator> indicators(TestCentre centre, String formula) {
        return List.of(
                indicator(MENDED, "%", formula, true, mended(formula.equals("received"))),
                indicator(
                        IN_TIME,
                        "%",
                        "mended in time / due",
                        true,
                        Share.ofDue(TYPE, file -> true, Share.metInTime("mend"))),
                indicator(UNITS, "%", "units with a roof leak / units", false, each(Combine.DISTINCT, Leaking::ofUnit)),
                indicator(PER_HOME, "%", "leaks / households", false, each(Combine.PER_HOUSEHOLD, Leaking::once)),
                indicator(LONG, "", "leaks with long words", false, each(Combine.SUM, file -> ofLong(centre, file))));
    }

    /** Mended leaks, at the moment they were; all of them at their receipt in another generation. */
    private static Measure mended(boolean received) {
        return received
                ? Share.ofReceived(TYPE, file -> true, file -> file.current().isClosed())
                : Share.ofThose(
                        TYPE,
                        file -> java.util.Optional.ofNullable(
                                file.current().times().closedAt()),
                        file -> true,
                        file -> file.current().reopened() == 0);
    }

    private static Measure each(Combine combine, Function<CaseFile, List<Tally>> tallies) {
        return Share.each(Set.of(TYPE), combine, tallies);
    }

    private static List<Tally> ofUnit(CaseFile file) {
        Case of = file.current();
        return List.of(
                new Tally(of.times().receivedAt(), of.unitId(), of.category().equals("ROOF") ? 1 : 0, 1));
    }

    private static List<Tally> once(CaseFile file) {
        return List.of(Tally.of(file.current().times().receivedAt(), 1, 0));
    }

    private static List<Tally> ofLong(TestCentre centre, CaseFile file) {
        boolean isLong = file.current().summary().length()
                >= centre.parameters.integer(file.current().estateId(), "leak.long");
        return List.of(Tally.one(file.current().times().receivedAt(), isLong));
    }

    private static Indicator indicator(String code, String unit, String formula, boolean higher, Measure measure) {
        return new Indicator(
                code,
                Text.of("Indicator " + code, "指标 " + code),
                Text.of(formula, "公式"),
                unit,
                BigDecimal.valueOf(90),
                higher,
                "CV",
                measure);
    }

    /** A leak at a time of the estate's day, e.g. {@code 2026-11-02T09:10}. */
    static Case at(TestCentre centre, String unit, String where, String receivedAt) {
        return at(centre, centre.member("anna"), unit, where, receivedAt);
    }

    static Case at(TestCentre centre, Caller by, String unit, String where, String receivedAt) {
        return centre.desk
                .open(
                        by,
                        new NewCase(
                                TYPE,
                                Channel.PHONE.name(),
                                "",
                                "Water " + unit,
                                "",
                                unit,
                                "",
                                Requester.ANONYMOUS,
                                Instant.parse(receivedAt + ":00+08:00"),
                                "",
                                null,
                                "",
                                Map.of("where", where),
                                ""))
                .orElseThrow();
    }
}
