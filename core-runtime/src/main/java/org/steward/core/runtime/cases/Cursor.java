// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.steward.core.api.cases.CaseQuery;

/**
 * Where a page of a list ended: the sort, the key of the last row and its id. Immutable.
 *
 * @param key the sort key as text: epoch milliseconds or the number
 */
record Cursor(CaseQuery.Sort sort, String key, long id) {
    private static final int LONGEST = 200;

    /** As text for a link. */
    String write() {
        String plain = sort.name().charAt(0) + "|" + id + "|" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor of a sort; empty when it was made up or belongs to another order. */
    static Optional<Cursor> read(String text, CaseQuery.Sort sort) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String[] parts = plain.split("\\|", -1);
            boolean sound = parts.length == 3
                    && parts[0].equals(sort.name().substring(0, 1))
                    && parts[1].matches("\\d{1,18}")
                    && parts[2].matches(sort == CaseQuery.Sort.NUMBER ? "[A-Z]{1,10}-\\d{6}-\\d{1,12}" : "-?\\d{1,18}");
            return sound ? Optional.of(new Cursor(sort, parts[2], Long.parseLong(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
