// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.Field;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.print.PrintedCase;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.print.Lookups;
import org.steward.core.print.Printery;

/**
 * Prints every paper of a module in both languages, once of a case that knows everything and once of one that knows
 * next to nothing. Stateless.
 */
final class PrintTrial {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String WORDS = "三号楼 <b>water</b> & \"x\"";

    private PrintTrial() {}

    /** One sentence per fault. */
    static List<String> faults(ModuleDeclaration declaration) {
        Printery printery = new Printery();
        List<String> faults = new ArrayList<>();
        for (CasePrint print : declaration.prints()) {
            declaration.caseTypes().stream()
                    .filter(type -> type.id().equals(print.caseType()))
                    .forEach(type -> {
                        for (Language language : Language.values()) {
                            faults.addAll(faults(printery, print, full(type), type, language));
                            faults.addAll(faults(printery, print, bare(type), type, language));
                        }
                    });
        }
        return faults;
    }

    private static List<String> faults(Printery printery, CasePrint print, Case of, CaseType type, Language language) {
        CaseFile file = new CaseFile(
                of, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, null);
        Lookups around = new Lookups(
                Text.of("Garden", "花园"),
                ZoneId.of("Asia/Shanghai"),
                Optional.of(type),
                id -> "李娜",
                id -> "王五",
                () -> of.fields().isEmpty() ? "" : "https://centre.example/r/secret",
                "Anna",
                NOW);
        try {
            Outcome<PrintedCase> made = printery.print(print, file, around, language);
            return made.refusal()
                    .map(refused -> List.of(
                            print.id() + ": " + refused.flaws().get(0).message().en()))
                    .orElse(List.of());
        } catch (IllegalStateException e) {
            return List.of(print.id() + " in " + language + ": " + e.getMessage() + ": " + e.getCause());
        }
    }

    private static Case full(CaseType type) {
        CasePeople people = new CasePeople(
                new Requester("p-1", WORDS, "13800138000", false), "li", "li", "team", "li", Set.of(), "", "li");
        CaseTimes times = new CaseTimes(NOW, NOW, NOW, NOW, NOW, NOW, NOW);
        return of(type, WORDS, people, times, values(type));
    }

    private static Case bare(CaseType type) {
        CasePeople people = new CasePeople(Requester.ANONYMOUS, "", "", "", "", Set.of(), "", "");
        return of(type, "", people, new CaseTimes(NOW, NOW, null, null, null, null, null), Map.of());
    }

    private static Case of(
            CaseType type, String words, CasePeople people, CaseTimes times, Map<String, String> values) {
        return new Case(
                1,
                "garden",
                type.prefix() + "-202611-0001",
                type.id(),
                1,
                type.workflow().initial(),
                Phase.OPEN,
                "",
                Channel.COUNTER,
                Priority.NORMAL,
                words,
                words,
                words,
                words,
                "",
                "",
                values,
                people,
                times,
                "",
                0,
                "",
                null,
                "");
    }

    /** A value for each field of the intake form and of the steps. */
    private static Map<String, String> values(CaseType type) {
        Stream<Field> ofSteps = type.workflow().transitions().stream().flatMap(step -> step.form().fields().stream());
        return Stream.concat(type.intake().fields().stream(), ofSteps)
                .collect(Collectors.toMap(Field::name, PrintTrial::value, (first, second) -> first));
    }

    private static String value(Field field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> "12";
            case DATE -> "2026-11-25";
            case DATE_TIME -> NOW.toString();
            case YES_NO -> "true";
            case CHOICE -> field.choices().get(0).code();
            case TABLE -> "[[\"a\",\"b\"]]";
            default -> WORDS;
        };
    }
}
