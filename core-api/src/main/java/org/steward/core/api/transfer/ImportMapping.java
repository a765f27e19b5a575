// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.transfer;

import java.util.List;
import java.util.Map;

/**
 * How the columns of a file become cases. Written as JSON (see docs/importing.md). Immutable.
 *
 * @param id kebab case; also the first half of each case's source key
 * @param caseType type of the cases
 * @param keyColumns columns whose values together identify a row
 * @param zone zone of times without offset, an IANA name
 * @param dateFormats tried in order: patterns of {@code java.time.format.DateTimeFormatter}, or a decoding by its name,
 *     e.g. {@code decode:packed-month-day-year}
 * @param columns target → how it is made; targets: {@code summary, description, channel, priority, unit, place, state,
 *     receivedAt, dueAt, finishedAt, closedAt, requester, phone} and {@code fields.<name>}
 * @param closedBeforeOpened {@code reject} or {@code flag}: what happens to a row that closed before it opened
 */
public record ImportMapping(
        String id,
        String caseType,
        List<String> keyColumns,
        String zone,
        List<String> dateFormats,
        Map<String, Source> columns,
        String closedBeforeOpened) {

    /** Copies the collections. */
    public ImportMapping {
        keyColumns = List.copyOf(keyColumns);
        dateFormats = List.copyOf(dateFormats);
        columns = Map.copyOf(columns);
    }

    /**
     * Where a value comes from.
     *
     * @param from columns joined by {@code separator}, empty parts left out; may be empty when {@code constant} is set
     * @param separator between joined columns
     * @param constant used when the columns are empty, or an empty string
     * @param values value map; a value that is not in a non-empty map is an error unless {@code otherwise} is set
     * @param otherwise value for what the map does not know, or an empty string
     */
    public record Source(
            List<String> from, String separator, String constant, Map<String, String> values, String otherwise) {
        /** Copies the collections. */
        public Source {
            from = List.copyOf(from);
            values = Map.copyOf(values);
        }
    }
}
