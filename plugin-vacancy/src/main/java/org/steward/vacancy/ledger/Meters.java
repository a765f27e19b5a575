// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.GuardContext;

/**
 * The meters of a unit (水电气表): a reading is never below the last one unless the meter was replaced, and more
 * consumption than a vacant unit can have is explained or not taken (P20, edge case: meter shows consumption).
 */
public enum Meters {
    /** Water, m³. */
    WATER("water", "lastWater", "m³", "vacant.mostWater", Text.of("Water meter", "水表")),
    /** Power, kWh. */
    POWER("power", "lastPower", "kWh", "vacant.mostPower", Text.of("Power meter", "电表")),
    /** Gas, m³. */
    GAS("gas", "lastGas", "m³", "vacant.mostGas", Text.of("Gas meter", "燃气表"));

    /** Whether a meter was replaced since the last reading; counts for the step it is entered with only. */
    public static final String REPLACED = "meterReplaced";

    /** Why there is consumption; counts for the step it is entered with only. */
    public static final String EXPLANATION = "consumptionNote";

    private static final long LARGEST = 9_999_999;

    private final String field;
    private final String last;
    private final String unit;
    private final String parameter;
    private final Text title;

    Meters(String field, String last, String unit, String parameter, Text title) {
        this.field = field;
        this.last = last;
        this.unit = unit;
        this.parameter = parameter;
        this.title = title;
    }

    /** Name of the field with the reading. */
    public String field() {
        return field;
    }

    /** Name of the field of a check with the reading before it. */
    public String last() {
        return last;
    }

    /** The field with the reading. */
    public Field reading() {
        return Field.number(field, title, unit, 0, LARGEST);
    }

    /** The field with the reading before, for a form that carries it along. */
    public Field lastReading() {
        return Field.number(last, Text.of("{0}: last reading", "{0}上次读数").with(title), unit, 0, LARGEST);
    }

    /** The two fields that make a reading out of the ordinary acceptable. */
    public static List<Field> remarks() {
        return List.of(
                Field.of(REPLACED, FieldType.YES_NO, Text.of("A meter was replaced", "已更换表具")),
                Field.text(EXPLANATION, Text.of("Why there is consumption", "用量说明")));
    }

    /** The most a vacant unit can consume between two readings. */
    public static List<Parameter> parameters() {
        return List.of(WATER.most(2), POWER.most(30), GAS.most(1));
    }

    private Parameter most(int initial) {
        return Parameter.integer(
                parameter,
                Text.of("{0}: most consumption between two readings", "{0}：两次读数间允许用量")
                        .with(title),
                initial,
                unit,
                0,
                100_000,
                "CV");
    }

    /** What the meter has counted since the last reading; empty when one of the two is not known. */
    Optional<BigDecimal> consumed(GuardContext context, String before) {
        String now = context.fields().getOrDefault(field, "");
        String then = context.current().fields().getOrDefault(before, "");
        return now.isEmpty() || then.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(now).subtract(new BigDecimal(then)));
    }

    /**
     * Refuses a reading below the last one.
     *
     * @param carried whether the last reading stands in {@link #last()}; else in the field of the reading itself
     */
    public Guard neverBack(boolean carried) {
        return context -> Flaw.unless(
                "true".equals(context.fields().get(REPLACED))
                        || consumed(context, carried ? last : field)
                                .map(used -> used.signum() >= 0)
                                .orElse(true),
                field,
                "below-last",
                Text.of(
                                "{0}: the reading is below the last one ({1}); read again, or say that it was replaced",
                                "{0}：读数低于上次读数（{1}），请复核，或注明已更换表具")
                        .with(title, context.current().fields().getOrDefault(carried ? last : field, "")));
    }

    /** Refuses more consumption than a vacant unit can have, unless it is explained. */
    public Guard explained() {
        return context -> Flaw.unless(
                !tooMuch(context, field)
                        || !context.fields().getOrDefault(EXPLANATION, "").isEmpty(),
                field,
                "implausible",
                Text.of(
                                "{0}: more than {1} {2} since the last reading of a vacant unit; say why",
                                "{0}：空置房用量超过 {1} {2}，请说明原因")
                        .with(title, most(context), unit));
    }

    /**
     * Refuses more consumption than a vacant unit can have, unless an item of the check says so.
     *
     * @param result name of the field with the result of the item
     */
    public Guard flagged(String result) {
        return context -> Flaw.unless(
                !tooMuch(context, last) || "FAIL".equals(context.fields().get(result)),
                result,
                "implausible",
                Text.of(
                                "{0}: more than {1} {2} since the last reading; enter the meters as not in order",
                                "{0}：用量超过 {1} {2}，请将表具一项记为不合格")
                        .with(title, most(context), unit));
    }

    private int most(GuardContext context) {
        return context.records().integer(parameter);
    }

    private boolean tooMuch(GuardContext context, String before) {
        return !"true".equals(context.fields().get(REPLACED))
                && consumed(context, before)
                        .map(used -> used.compareTo(BigDecimal.valueOf(most(context))) > 0)
                        .orElse(false);
    }
}
