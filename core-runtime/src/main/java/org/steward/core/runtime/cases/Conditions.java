// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.CaseQuery;

/** Conditions on the rows of cases, all of which must hold, and the index that leads to them. Not thread-safe. */
final class Conditions {
    private static final Map<String, String> INDEXES = Map.of(
            "type", "case_type",
            "responsible", "case_responsible",
            "unit_id", "case_unit");
    private static final List<String> SHARPEST = List.of("case_unit", "case_responsible", "case_type");
    private static final List<String> SHARP = List.of("case_unit", "case_responsible");

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String index = "";

    Conditions add(String text) {
        texts.add(text);
        return this;
    }

    private Conditions add(String text, Object value) {
        texts.add(text);
        values.add(value);
        return this;
    }

    /** A column has a value; an empty value means any. */
    Conditions equal(String column, String value) {
        if (value.isEmpty()) {
            return this;
        }
        String leading = INDEXES.getOrDefault(column, "");
        if (!leading.isEmpty() && (index.isEmpty() || SHARPEST.indexOf(leading) < SHARPEST.indexOf(index))) {
            index = leading;
        }
        return add(column + " = ?", value);
    }

    Conditions from(String column, Instant value) {
        return value == null ? this : add(column + " >= ?", value);
    }

    Conditions before(String column, Instant value) {
        return value == null ? this : add(column + " < ?", value);
    }

    Conditions in(String column, Collection<?> anyOf) {
        texts.add(column + " IN (?" + ", ?".repeat(anyOf.size() - 1) + ")");
        values.addAll(anyOf);
        return this;
    }

    /** Cases of some types are there only for who works on them. */
    Conditions hiding(Collection<String> types, Collection<String> own) {
        String mine = " IN (?" + ", ?".repeat(own.size() - 1) + ")";
        texts.add("(type NOT IN (?" + ", ?".repeat(types.size() - 1) + ") OR assignee" + mine + " OR responsible" + mine
                + ")");
        values.addAll(types);
        values.addAll(own);
        values.addAll(own);
        return this;
    }

    /** Takes over the conditions of another, not its index. */
    Conditions and(Conditions other) {
        texts.addAll(other.texts);
        values.addAll(other.values);
        return this;
    }

    /** Names the index that leads to the rows. */
    Conditions by(String name) {
        index = name;
        return this;
    }

    String index() {
        return index;
    }

    /** Only rows behind a cursor. */
    Conditions after(CaseQuery.Sort sort, Cursor cursor) {
        String key = column(sort);
        String behind = sort == CaseQuery.Sort.NEWEST ? "<" : ">";
        Object value = sort == CaseQuery.Sort.NUMBER ? cursor.key() : Long.valueOf(cursor.key());
        texts.add(key + " " + behind + "= ? AND (" + key + " " + behind + " ? OR id " + behind + " ?)");
        values.add(value);
        values.add(value);
        values.add(cursor.id());
        return this;
    }

    private static String column(CaseQuery.Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> "received_ms";
            case DUE -> "pressing_ms";
            case NUMBER -> "number";
        };
    }

    /**
     * A line that makes Derby use the index in the order of the list, because its planner goes by old statistics; a
     * comment to other engines.
     */
    String hint(CaseQuery.Sort sort, String leading) {
        boolean sharp = SHARP.contains(leading) || leading.equals("case_pressing");
        String name = switch (sort) {
            case NEWEST, OLDEST -> leading.isEmpty() ? "case_newest" : leading;
            case DUE -> sharp ? leading : "case_pressing";
            case NUMBER -> sharp ? leading : "case_number";
        };
        return "--DERBY-PROPERTIES index=" + name.toUpperCase(java.util.Locale.ROOT) + "\n";
    }

    String where() {
        StringBuilder where = new StringBuilder("WHERE estate_id = ?");
        texts.forEach(text -> where.append(" AND ").append(text));
        return where.append(' ').toString();
    }

    String order(CaseQuery.Sort sort) {
        String direction = sort == CaseQuery.Sort.NEWEST ? " DESC" : "";
        return sort == CaseQuery.Sort.NUMBER
                ? "ORDER BY number "
                : "ORDER BY " + column(sort) + direction + ", id" + direction + " ";
    }

    Object[] parameters(String estateId) {
        List<Object> all = new ArrayList<>(List.of(estateId));
        all.addAll(values);
        return all.toArray();
    }
}
