// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.form;

/** Types of form fields. The canonical text of a value is what is stored, exported and sent in JSON. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** Exact decimal, with a unit where one is declared; canonical: plain decimal notation. */
    NUMBER,
    /** Exact decimal amount of the estate's currency; canonical: plain decimal notation, at most 2 decimals. */
    MONEY,
    /** Calendar day; canonical: {@code yyyy-MM-dd}. */
    DATE,
    /** Instant; canonical: ISO-8601 in UTC. Accepts an offset; without one the estate's zone is assumed. */
    DATE_TIME,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** One of the declared choices; canonical: its code. */
    CHOICE,
    /** Id of a customer. */
    PARTY,
    /** Id of a unit. */
    UNIT,
    /** Id of a member of staff. */
    STAFF,
    /** Id of an attachment of the case. */
    FILE,
    /** Id of an attachment that shows a signature. */
    SIGNATURE,
    /** Rows of texts; canonical: JSON array of arrays. */
    TABLE
}
