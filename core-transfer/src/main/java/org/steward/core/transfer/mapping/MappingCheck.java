// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;

/** Finds everything that is wrong with a mapping by itself. Pure and thread-safe. */
public final class MappingCheck {
    private MappingCheck() {}

    /** The flaws, named by the place in the JSON text; empty when sound. */
    public static List<Flaw> flaws(ImportMapping mapping) {
        List<Flaw> flaws = new ArrayList<>();
        if (!mapping.id().matches("[a-z][a-z0-9-]{0,59}")) {
            flaws.add(flaw("id", mapping.id(), "lower-case letters, digits and dashes", "小写字母、数字和连字符"));
        }
        if (!mapping.caseType().matches("[a-z][a-z0-9-]{0,59}")) {
            flaws.add(flaw("caseType", mapping.caseType(), "the id of a case type", "案件类型的标识"));
        }
        if (mapping.keyColumns().isEmpty()) {
            flaws.add(flaw("keyColumns", "[]", "at least one column", "至少一列"));
        }
        if (!Set.of("reject", "flag").contains(mapping.closedBeforeOpened())) {
            flaws.add(flaw("closedBeforeOpened", mapping.closedBeforeOpened(), "reject or flag", "reject 或 flag"));
        }
        zone(mapping.zone(), flaws);
        mapping.dateFormats().forEach(format -> dateFormat(format, flaws));
        for (String needed : MappingTarget.NEEDED) {
            if (!mapping.columns().containsKey(needed)) {
                flaws.add(flaw("columns." + needed, "", "this target must be mapped", "必须映射此目标"));
            }
        }
        mapping.columns().forEach((target, source) -> column(target, source, flaws));
        boolean timed = mapping.columns().containsKey(MappingTarget.STEP_AT);
        if (!timed && MappingTarget.OF_STEPS.stream().anyMatch(mapping.columns()::containsKey)) {
            flaws.add(flaw("columns." + MappingTarget.STEP_AT, "", "steps need a time", "步骤需要时间"));
        }
        return flaws;
    }

    /** The flaws of a mapping against the headings of a file: every column it names must be there. */
    public static List<Flaw> missingColumns(ImportMapping mapping, List<String> headings) {
        List<String> named = new ArrayList<>(mapping.keyColumns());
        mapping.columns().values().forEach(source -> named.addAll(source.from()));
        return named.stream()
                .distinct()
                .filter(column -> !headings.contains(column))
                .map(column -> new Flaw(
                        column,
                        "no-such-column",
                        Text.of("the file has no column '{0}'; it has: {1}", "文件中没有列“{0}”；现有列：{1}")
                                .with(column, String.join(", ", headings))))
                .toList();
    }

    private static void zone(String zone, List<Flaw> flaws) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            flaws.add(flaw("zone", zone, "an IANA name such as Asia/Shanghai", "IANA 时区名，例如 Asia/Shanghai"));
        }
    }

    private static void dateFormat(String format, List<Flaw> flaws) {
        if (DateDecoding.isNamed(format)) {
            if (DateDecoding.of(format).isEmpty()) {
                flaws.add(flaw("dateFormats", format, DateDecoding.known(), DateDecoding.known()));
            }
            return;
        }
        try {
            DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            flaws.add(flaw(
                    "dateFormats", format, "a pattern such as MM/dd/yyyy hh:mm:ss a", "格式，例如 yyyy-MM-dd HH:mm:ss"));
        }
    }

    private static void column(String target, ImportMapping.Source source, List<Flaw> flaws) {
        if (!MappingTarget.isKnown(target)) {
            String known = String.join(", ", MappingTarget.ALL) + ", fields.<name>";
            flaws.add(flaw("columns", target, known, known));
        }
        if (source.from().isEmpty() && source.constant().isEmpty()) {
            flaws.add(flaw("columns." + target, "", "needs 'from' or 'constant'", "需要 from 或 constant"));
        }
        for (Map.Entry<String, String> value : source.values().entrySet()) {
            if (value.getKey().isBlank()) {
                flaws.add(flaw("columns." + target + ".values", "", "a key that is not blank", "非空的键"));
            }
        }
    }

    private static Flaw flaw(String field, String value, String allowedEn, String allowedZh) {
        return new Flaw(
                field,
                "not-allowed",
                Text.of("{0}: '{1}' is not allowed; use {2}", "{0}：不允许“{1}”；请使用：{2}")
                        .with(field, value, Text.of(allowedEn, allowedZh)));
    }
}
