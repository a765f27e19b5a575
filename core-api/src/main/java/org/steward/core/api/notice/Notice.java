// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.notice;

import java.time.Instant;

import org.steward.core.api.text.Text;

/**
 * A notice that was made. Immutable.
 *
 * @param recipient {@code staff:id}, {@code customer}, or {@code board}
 * @param subject in both languages; the reader's is shown
 * @param ackAt when the recipient saw it, {@code null} while unseen
 */
public record Notice(
        long id,
        String caseNumber,
        String template,
        String recipient,
        Text subject,
        Text body,
        Instant sentAt,
        Instant ackAt) {}
