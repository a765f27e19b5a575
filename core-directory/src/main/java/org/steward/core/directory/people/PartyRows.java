// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steward.core.api.people.Party;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Language;

/** Customers as rows of the store. Identity numbers are whole here; the register masks them. */
final class PartyRows {
    private static final String COLUMNS =
            "p.id, p.kind, p.name, p.phones, p.language, p.special, p.do_not_call, p.id_document, p.note, p.version";

    private PartyRows() {}

    static Optional<Party> one(Sql sql, String id) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM party p WHERE p.estate_id = ? AND p.id = ?",
                PartyRows::read,
                sql.estateId(),
                id);
    }

    /** Customers that contain the text, after the one with that id, by name then id. */
    static List<Party> find(Sql sql, String text, String after, int limit) {
        List<Object> values = new ArrayList<>(List.of(sql.estateId()));
        StringBuilder query = new StringBuilder("SELECT " + COLUMNS + " FROM party p WHERE p.estate_id = ?");
        if (!text.isBlank()) {
            contains(query, values, text.strip().toLowerCase(Locale.ROOT));
        }
        if (!after.isEmpty()) {
            String name = one(sql, after).map(party -> key(party.name())).orElse("");
            query.append(" AND (p.name_key > ? OR (p.name_key = ? AND p.id > ?))");
            values.addAll(List.of(name, name, after));
        }
        query.append(" ORDER BY p.name_key, p.id ").append(sql.first(limit));
        return sql.query(query.toString(), PartyRows::read, values.toArray());
    }

    private static void contains(StringBuilder query, List<Object> values, String text) {
        String pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        query.append(" AND (p.name_key LIKE ? ESCAPE '!' OR LOWER(p.id) LIKE ? ESCAPE '!'")
                .append(" OR EXISTS (SELECT 1 FROM tenure t WHERE t.estate_id = p.estate_id AND t.party_id = p.id")
                .append(" AND LOWER(t.unit_id) LIKE ? ESCAPE '!')");
        values.addAll(List.of(pattern, pattern, pattern));
        String digits = PartyRules.digits(text);
        if (digits.length() >= 3 && text.matches("[0-9 +()#*-]+")) {
            query.append(" OR p.phone_digits LIKE ?");
            values.add("%" + digits + "%");
        }
        query.append(")");
    }

    static void insert(Sql sql, Party party) {
        sql.update(
                "INSERT INTO party (kind, name, name_key, phones, phone_digits, language, special, do_not_call,"
                        + " id_document, note, version, estate_id, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values(party, sql.estateId(), List.of()));
    }

    /** Writes when the version is still the one before. */
    static boolean update(Sql sql, Party party) {
        return sql.update(
                        "UPDATE party SET kind = ?, name = ?, name_key = ?, phones = ?, phone_digits = ?, language = ?,"
                                + " special = ?, do_not_call = ?, id_document = ?, note = ?, version = ?"
                                + " WHERE estate_id = ? AND id = ? AND version = ?",
                        values(party, sql.estateId(), List.of(party.version() - 1)))
                == 1;
    }

    private static Object[] values(Party party, String estate, List<Object> more) {
        List<Object> values = new ArrayList<>(List.of(
                party.kind(),
                party.name(),
                key(party.name()),
                String.join("\n", party.phones()),
                party.phones().stream().map(PartyRules::digits).collect(Collectors.joining("\n")),
                party.language(),
                party.special(),
                party.doNotCall(),
                party.idDocument(),
                party.note()));
        values.addAll(List.of(party.version(), estate, party.id()));
        values.addAll(more);
        return values.toArray();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Party read(Row row) {
        List<String> phones = Arrays.stream(row.text("phones").split("\n"))
                .filter(phone -> !phone.isEmpty())
                .toList();
        return new Party(
                row.text("id"),
                Party.Kind.valueOf(row.text("kind")),
                row.text("name"),
                phones,
                Language.valueOf(row.text("language")),
                row.flag("special"),
                row.flag("do_not_call"),
                row.text("id_document"),
                row.text("note"),
                row.integer("version"));
    }
}
