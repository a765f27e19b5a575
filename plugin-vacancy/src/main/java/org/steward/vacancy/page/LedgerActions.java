// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Button;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.vacancy.VacancyTools;
import org.steward.vacancy.check.CheckType.Trigger;
import org.steward.vacancy.check.Checks;
import org.steward.vacancy.ledger.LedgerFields;
import org.steward.vacancy.ledger.Occupancy;
import org.steward.vacancy.ledger.VacancyKind;
import org.steward.vacancy.ledger.VacantUnitType;

/** What is done on the page of the ledger: a unit is entered, one is checked at random, all after a storm. */
final class LedgerActions {
    private static final String UNIT = "unit";
    private static final String PLACE = "place";
    private static final Map<String, String> FIRST_STEP = Map.of(
            Occupancy.UNSOLD, "enterUnsold",
            Occupancy.SOLD, "enterSold",
            Occupancy.EMPTY, "enterEmpty",
            Occupancy.MOVED_OUT, "enterMovedOut");

    private final VacancyTools tools;
    private final Checks checks;

    LedgerActions(VacancyTools tools) {
        this.tools = tools;
        this.checks = new Checks(tools);
    }

    /** The forms and buttons this caller has. */
    List<Block> blocks(Caller caller) {
        List<Block> blocks = new ArrayList<>();
        if (isSupervisor(caller)) {
            blocks.add(new Block.Buttons(List.of(new Button(
                    "storm", Text.of("A storm has passed: check every vacant unit", "风雨过后：巡查全部空置房"), Map.of()))));
        }
        blocks.add(new Block.Entry(
                "enter",
                Text.of("Enter a vacant unit", "登记空置房"),
                List.of(
                        Field.of(UNIT, FieldType.UNIT, Text.of("Unit", "房屋")),
                        Field.text(PLACE, Text.of("Place, if it is not in the register", "地点（未录入台账时）")),
                        Field.choice(LedgerFields.KIND, Text.of("Vacant because", "空置原因"), VacancyKind.choices())
                                .mandatory(),
                        Field.of(LedgerFields.SINCE, FieldType.DATE, Text.of("Vacant since", "空置起始日")),
                        Field.number(LedgerFields.KEYS, Text.of("Keys the centre keeps", "代管钥匙数"), "", 0, 99),
                        Field.text(LedgerFields.KEY_PLACE, Text.of("Where they hang", "钥匙存放处"))
                                .upTo(60)),
                Map.of(),
                Text.of("Enter", "登记")));
        return blocks;
    }

    private static boolean isSupervisor(Caller caller) {
        return caller.is(Roles.CSO) || caller.is(Roles.ADMIN);
    }

    Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        return switch (action) {
            case "enter" -> enter(caller, fields);
            case "check" -> check(caller, fields.getOrDefault("number", ""));
            case "storm" -> storm(caller);
            default -> refused(Rejection.Kind.RULE, "", "unknown", Text.of("There is no such action", "没有此操作"));
        };
    }

    private static <T> Outcome<T> refused(Rejection.Kind kind, String field, String code, Text why) {
        return Outcome.rejected(kind, field, code, why);
    }

    private Outcome<Text> enter(Caller caller, Map<String, String> fields) {
        String unit = fields.getOrDefault(UNIT, "");
        String place = fields.getOrDefault(PLACE, "");
        Optional<VacancyKind> kind = VacancyKind.named(fields.getOrDefault(LedgerFields.KIND, ""));
        if (unit.isEmpty() && place.isEmpty()) {
            return refused(
                    Rejection.Kind.INVALID, UNIT, "required", Text.of("Enter the unit or the place", "请填写房屋或地点"));
        }
        if (kind.isEmpty()) {
            return refused(
                    Rejection.Kind.INVALID, LedgerFields.KIND, "required", Text.of("Say why it is vacant", "请选择空置原因"));
        }
        Map<String, String> known = new HashMap<>(fields);
        known.keySet().removeAll(List.of(UNIT, PLACE));
        NewCase entry = new NewCase(
                VacantUnitType.ID,
                Channel.COUNTER.name(),
                "",
                "Vacant / 空置: " + (unit.isEmpty() ? place : unit),
                "",
                unit,
                place,
                Requester.ANONYMOUS,
                null,
                "",
                null,
                "",
                known,
                "");
        return tools.desk()
                .open(caller, entry)
                .then(made -> tools.desk()
                        .fire(
                                caller,
                                made.number(),
                                CaseDesk.ANY_VERSION,
                                FIRST_STEP.get(kind.get().state()),
                                Map.of()))
                .map(made -> Text.of("{0} is in the ledger", "{0} 已入账").with(made.number()));
    }

    private Outcome<Text> check(Caller caller, String number) {
        return tools.reader().find(caller, number).then(entry -> check(caller, entry));
    }

    private Outcome<Text> check(Caller caller, Case entry) {
        if (!entry.type().equals(VacantUnitType.ID) || !Occupancy.VACANT.contains(entry.state())) {
            return refused(Rejection.Kind.RULE, "", "not-vacant", Text.of("That unit is not vacant", "该房屋不是空置状态"));
        }
        return checks.open(caller, entry, Trigger.RANDOM, Checks.onDay("random", today(caller)))
                .map(made -> Text.of("{0} is due", "{0} 待巡查").with(made.number()));
    }

    private Outcome<Text> storm(Caller caller) {
        if (!isSupervisor(caller)) {
            return refused(Rejection.Kind.FORBIDDEN, "", "role", Text.of("The supervisor calls for it", "须由客服主任发起"));
        }
        int opened = checks.open(caller, entry -> true, Trigger.STORM, Checks.onDay("storm", today(caller)));
        return Outcome.done(
                Text.of("{0} vacant units are to be checked", "共 {0} 套空置房待巡查").with(opened));
    }

    private LocalDate today(Caller caller) {
        return tools.clock()
                .instant()
                .atZone(tools.estates().zone(caller.estateId()))
                .toLocalDate();
    }
}
