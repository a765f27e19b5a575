// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.page.ListView;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;

/** Keeps the readable part of case types over restarts. Thread-safe as its store. */
final class KnownTypes {
    private static final String PARTS =
            "type_id, kind, owner, part_id, place, label_en, label_zh, help_en, help_zh," + " detail, unit";

    private final Transactions transactions;

    KnownTypes(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Part(
            String typeId, String kind, String owner, String id, Text label, Text help, String detail, String unit) {}

    /** All types that were kept, by id. */
    Map<String, CaseType> read() {
        return transactions.read(Transactions.SERVER, sql -> {
            Map<String, List<Part>> parts = new HashMap<>();
            sql.query(
                            "SELECT " + PARTS + " FROM known_part WHERE estate_id = ? ORDER BY type_id, kind, place",
                            KnownTypes::part,
                            sql.estateId())
                    .forEach(part -> parts.computeIfAbsent(part.typeId(), id -> new ArrayList<>())
                            .add(part));
            Map<String, CaseType> types = new HashMap<>();
            sql.query(
                            "SELECT type_id, prefix, title_en, title_zh, plural_en, plural_zh, category_field,"
                                    + " grade_field, initial_state, columns_shown, board FROM known_type"
                                    + " WHERE estate_id = ?",
                            row -> type(row, parts.getOrDefault(row.text("type_id"), List.of())),
                            sql.estateId())
                    .forEach(type -> types.put(type.id(), type));
            return types;
        });
    }

    private static Part part(Row row) {
        return new Part(
                row.text("type_id"),
                row.text("kind"),
                row.text("owner"),
                row.text("part_id"),
                new Text(row.text("label_en"), row.text("label_zh")),
                new Text(row.text("help_en"), row.text("help_zh")),
                row.text("detail"),
                row.text("unit"));
    }

    private static CaseType type(Row row, List<Part> parts) {
        List<State> states = parts.stream()
                .filter(part -> part.kind().equals("STATE"))
                .map(part -> new State(part.id(), part.label(), Phase.valueOf(part.detail())))
                .toList();
        List<Field> fields = parts.stream()
                .filter(part -> part.kind().equals("FIELD"))
                .map(part -> field(part, choices(parts, part.id())))
                .toList();
        return new CaseType(
                row.text("type_id"),
                row.text("prefix"),
                new Text(row.text("title_en"), row.text("title_zh")),
                new Text(row.text("plural_en"), row.text("plural_zh")),
                new Form(fields),
                row.text("category_field"),
                row.text("grade_field"),
                new Workflow(row.text("initial_state"), states, List.of()),
                List.of(),
                List.of(),
                Set.of(),
                false,
                new ListView(words(row.text("columns_shown")), words(row.text("board"))),
                new Readers(ids(parts, "READER"), ids(parts, "NAMED")));
    }

    private static Set<String> ids(List<Part> parts, String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .map(Part::id)
                .collect(Collectors.toSet());
    }

    private static List<Choice> choices(List<Part> parts, String field) {
        return parts.stream()
                .filter(part -> part.kind().equals("CHOICE") && part.owner().equals(field))
                .map(part -> new Choice(part.id(), part.label()))
                .toList();
    }

    private static Field field(Part part, List<Choice> choices) {
        FieldType type = FieldType.valueOf(part.detail());
        return new Field(part.id(), type, part.label(), part.help(), false, choices, 0, null, null, part.unit(), "");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** Keeps types in place of what was kept of them. */
    void write(List<CaseType> types) {
        if (!types.isEmpty()) {
            transactions.write(Transactions.SERVER, sql -> {
                types.forEach(type -> write(sql, type));
                return types.size();
            });
        }
    }

    private static void write(Sql sql, CaseType type) {
        sql.update("DELETE FROM known_part WHERE estate_id = ? AND type_id = ?", sql.estateId(), type.id());
        sql.update("DELETE FROM known_type WHERE estate_id = ? AND type_id = ?", sql.estateId(), type.id());
        sql.update(
                "INSERT INTO known_type (estate_id, type_id, prefix, title_en, title_zh, plural_en, plural_zh,"
                        + " category_field, grade_field, initial_state, columns_shown, board)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                type.id(),
                type.prefix(),
                type.title().en(),
                type.title().zh(),
                type.plural().en(),
                type.plural().zh(),
                type.categoryField(),
                type.gradeField(),
                type.workflow().initial(),
                String.join(" ", type.view().columns()),
                String.join(" ", type.view().board()));
        List<Object[]> rows = new ArrayList<>();
        parts(type).forEach(part -> rows.add(row(sql, rows.size(), part)));
        sql.batch(
                "INSERT INTO known_part (estate_id, " + PARTS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private static List<Part> parts(CaseType type) {
        Text none = Text.same("");
        List<Part> parts = new ArrayList<>();
        for (State state : type.workflow().states()) {
            parts.add(new Part(
                    type.id(),
                    "STATE",
                    "",
                    state.id(),
                    state.title(),
                    none,
                    state.phase().name(),
                    ""));
        }
        for (Field field : type.intake().fields()) {
            String kind = field.type().name();
            parts.add(new Part(type.id(), "FIELD", "", field.name(), field.label(), field.help(), kind, field.unit()));
            for (Choice choice : field.choices()) {
                parts.add(new Part(type.id(), "CHOICE", field.name(), choice.code(), choice.label(), none, "", ""));
            }
        }
        type.readers().roles().forEach(role -> parts.add(new Part(type.id(), "READER", "", role, none, none, "", "")));
        type.readers().named().forEach(field -> parts.add(new Part(type.id(), "NAMED", "", field, none, none, "", "")));
        return parts;
    }

    private static Object[] row(Sql sql, int place, Part part) {
        return new Object[] {
            sql.estateId(),
            part.typeId(),
            part.kind(),
            part.owner(),
            part.id(),
            place,
            part.label().en(),
            part.label().zh(),
            part.help().en(),
            part.help().zh(),
            part.detail(),
            part.unit()
        };
    }
}
