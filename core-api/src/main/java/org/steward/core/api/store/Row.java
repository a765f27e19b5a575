// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.osgi.annotation.versioning.ProviderType;

/**
 * One row of a result, valid only inside the {@link RowReader} call. Not thread-safe. Column names are the labels of
 * the query, case-insensitive; an unknown column throws {@link StorageException}.
 */
@ProviderType
public interface Row {
    /** A text column; {@code null} when SQL NULL. */
    String text(String column);

    /** An integer column; {@code 0} when SQL NULL. */
    int integer(String column);

    /** A long column; {@code 0} when SQL NULL. */
    long number(String column);

    /** A boolean column; {@code false} when SQL NULL. */
    boolean flag(String column);

    /** An exact decimal column; {@code null} when SQL NULL. */
    BigDecimal decimal(String column);

    /** A BIGINT column of epoch milliseconds (named {@code *_ms}); {@code null} when SQL NULL. */
    Instant instant(String column);

    /** A VARCHAR column in ISO form {@code yyyy-MM-dd}; {@code null} when SQL NULL. */
    LocalDate date(String column);

    /** A binary column; {@code null} when SQL NULL. */
    byte[] bytes(String column);
}
