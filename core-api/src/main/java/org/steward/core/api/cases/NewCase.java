// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;
import java.util.Map;

/**
 * What is known at first contact. Raw texts: the desk checks everything and reports every flaw at once. Immutable.
 *
 * @param type id of the case type
 * @param channel code of {@link Channel}
 * @param priority code of {@link Priority}, or an empty string for normal
 * @param summary one line, 1-200 characters
 * @param description up to 10,000 characters, may be empty
 * @param unitId unit, or an empty string
 * @param place free words for where, up to 200 characters, may be empty
 * @param requester who asked
 * @param receivedAt when they asked, {@code null} for now; not in the future
 * @param responsible the first asked if it was not the caller (e.g. a guard), or an empty string
 * @param promise what was promised, {@code null} for nothing
 * @param parent number of the parent case, or an empty string
 * @param fields raw values of the type's form
 * @param source key that makes a repetition harmless (import, duty), or an empty string
 */
public record NewCase(
        String type,
        String channel,
        String priority,
        String summary,
        String description,
        String unitId,
        String place,
        Requester requester,
        Instant receivedAt,
        String responsible,
        Instant promise,
        String parent,
        Map<String, String> fields,
        String source) {
    /** Copies the fields. */
    public NewCase {
        fields = Map.copyOf(fields);
    }

    /** A case with only what every case needs; the rest empty, the requester anonymous. */
    public static NewCase of(String type, Channel channel, String summary, Map<String, String> fields) {
        return new NewCase(
                type, channel.name(), "", summary, "", "", "", Requester.ANONYMOUS, null, "", null, "", fields, "");
    }

    /** The same case with a source key. */
    public NewCase from(String key) {
        return new NewCase(
                type,
                channel,
                priority,
                summary,
                description,
                unitId,
                place,
                requester,
                receivedAt,
                responsible,
                promise,
                parent,
                fields,
                key);
    }

    /** The same case at a place. */
    public NewCase at(String where) {
        return new NewCase(
                type,
                channel,
                priority,
                summary,
                description,
                unitId,
                where,
                requester,
                receivedAt,
                responsible,
                promise,
                parent,
                fields,
                source);
    }

    /** The same case about a unit. */
    public NewCase inUnit(String unit) {
        return new NewCase(
                type,
                channel,
                priority,
                summary,
                description,
                unit,
                place,
                requester,
                receivedAt,
                responsible,
                promise,
                parent,
                fields,
                source);
    }

    /** The same case as a part of another one. */
    public NewCase partOf(String number) {
        return new NewCase(
                type,
                channel,
                priority,
                summary,
                description,
                unitId,
                place,
                requester,
                receivedAt,
                responsible,
                promise,
                number,
                fields,
                source);
    }
}
