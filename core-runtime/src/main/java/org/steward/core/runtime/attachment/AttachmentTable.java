// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sql;
import org.steward.core.runtime.cases.InList;

/** The rows of the files of cases. Stateless and thread-safe. */
public final class AttachmentTable {
    private static final String COLUMNS =
            "id, number, file_name, media_type, size_bytes, sha256, added_by, added_ms, visible";

    private AttachmentTable() {}

    /** The files of a case, oldest first. */
    public static List<Attachment> ofCase(Sql sql, String number) {
        return sql.query(
                "SELECT " + COLUMNS + " FROM attachment WHERE estate_id = ? AND number = ? ORDER BY added_ms, id",
                AttachmentTable::read,
                sql.estateId(),
                number);
    }

    /** The files of some cases by number of the case, oldest first. */
    public static Map<String, List<Attachment>> ofCases(Sql sql, Collection<String> numbers) {
        Map<String, List<Attachment>> found = new HashMap<>();
        for (InList list : InList.chunks(numbers)) {
            sql.query(
                            "SELECT " + COLUMNS + " FROM " + list.joined("attachment", "number", "VARCHAR(30)")
                                    + " WHERE estate_id = ? ORDER BY added_ms, id",
                            AttachmentTable::read,
                            list.keysFirst(sql.estateId()))
                    .forEach(file -> found.computeIfAbsent(file.caseNumber(), number -> new ArrayList<>())
                            .add(file));
        }
        return found;
    }

    static Optional<Attachment> find(Sql sql, String number, String id) {
        return sql.one(
                "SELECT " + COLUMNS + " FROM attachment WHERE estate_id = ? AND id = ? AND number = ?",
                AttachmentTable::read,
                sql.estateId(),
                id,
                number);
    }

    static void insert(Sql sql, Attachment file) {
        sql.update(
                "INSERT INTO attachment (estate_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sql.estateId(),
                file.id(),
                file.caseNumber(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.addedBy(),
                file.addedAt(),
                file.visible());
    }

    /**
     * Gives a file of one case to another one as well, copied inside the store.
     *
     * @return the file of the other case; empty when the first has no such file
     */
    public static Optional<Attachment> share(Sql sql, String number, String id, String other) {
        Optional<Attachment> shared = find(sql, number, id)
                .map(file -> new Attachment(
                        UUID.randomUUID().toString().replace("-", ""),
                        other,
                        file.fileName(),
                        file.mediaType(),
                        file.size(),
                        file.sha256(),
                        file.addedBy(),
                        file.addedAt(),
                        file.visible()));
        shared.ifPresent(file -> {
            sql.update(
                    "INSERT INTO attachment_piece (estate_id, id, piece, content) SELECT estate_id,"
                            + " CAST(? AS VARCHAR(32)), piece, content FROM attachment_piece"
                            + " WHERE estate_id = ? AND id = ?",
                    file.id(),
                    sql.estateId(),
                    id);
            insert(sql, file);
        });
        return shared;
    }

    static void piece(Sql sql, String id, int piece, byte[] content) {
        sql.update(
                "INSERT INTO attachment_piece (estate_id, id, piece, content) VALUES (?, ?, ?, ?)",
                sql.estateId(),
                id,
                piece,
                content);
    }

    static Optional<byte[]> piece(Sql sql, String id, int piece) {
        return sql.one(
                "SELECT content FROM attachment_piece WHERE estate_id = ? AND id = ? AND piece = ?",
                row -> row.bytes("content"),
                sql.estateId(),
                id,
                piece);
    }

    private static Attachment read(Row row) {
        return new Attachment(
                row.text("id"),
                row.text("number"),
                row.text("file_name"),
                row.text("media_type"),
                row.number("size_bytes"),
                row.text("sha256"),
                row.text("added_by"),
                row.instant("added_ms"),
                row.flag("visible"));
    }
}
