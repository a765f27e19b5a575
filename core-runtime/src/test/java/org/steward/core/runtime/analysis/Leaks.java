// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.core.runtime.TestCentre;

/** A module of leaks with a category, and two buildings they happen in. */
final class Leaks {
    static final String TYPE = "leak";

    private Leaks() {}

    static void moveIn(TestCentre centre) {
        Caller system = Caller.system("test", TestCentre.ESTATE);
        for (String building : List.of("A", "B")) {
            centre.estates
                    .put(system, new Building(building, Text.of("House " + building, building + " 栋")))
                    .orElseThrow();
            for (int door = 1; door <= 2; door++) {
                centre.estates
                        .put(
                                system,
                                new Unit(
                                        building + "-" + door,
                                        building,
                                        1,
                                        BigDecimal.TEN,
                                        Unit.Usage.HOME,
                                        Unit.Occupancy.OWNER_OCCUPIED))
                        .orElseThrow();
            }
        }
        centre.putModule(declaration(Readers.EVERYBODY));
    }

    /** From now on only who has a role may read of leaks. */
    static void onlyFor(TestCentre centre, String role) {
        centre.putModule(declaration(new Readers(Set.of(role), Set.of())));
    }

    private static ModuleDeclaration declaration(Readers readers) {
        CaseType type = CaseType.named(TYPE, "LK", Text.of("Leak", "渗漏"), Text.of("Leaks", "渗漏"))
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
                                .causing(new Effect.Close("DONE"))
                                .build(),
                        Transition.named("again", Text.of("It leaks again", "再次渗漏"))
                                .from("GONE")
                                .to("NEW")
                                .by("CSA")
                                .causing(new Effect.Reopen())
                                .build())
                .due(DeadlineRule.of("mend", Text.of("Mended", "修好"), "leak.mend", "mend"))
                .readBy(readers)
                .build();
        return ModuleDeclaration.of("leaks", Text.of("Leaks", "渗漏"), Text.of("For tests.", "用于测试。"))
                .caseTypes(type)
                .parameters(List.of(Parameter.limit("leak.mend", Text.of("Mended", "修好时限"), "3 d", "CV")))
                .build();
    }

    /** A leak at a time of the estate. */
    static Case at(TestCentre centre, String unit, String where, String receivedAt) {
        return centre.desk
                .open(
                        centre.member("anna"),
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
                                where.isEmpty() ? Map.of() : Map.of("where", where),
                                ""))
                .orElseThrow();
    }
}
