// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.notice;

import java.util.Set;

import org.steward.core.api.text.Text;

/**
 * A notice a module sends (通知). Immutable.
 *
 * @param id kebab case, unique on the server, e.g. {@code complaint-receipt}
 * @param subject one line; placeholders {@code {number} {summary} {state} {due} {responsible} {link}}
 * @param body with the same placeholders
 */
public record NoticeTemplate(String id, Text subject, Text body, Set<Recipient> recipients) {

    /** Who gets a notice, resolved when it is sent. */
    public enum Recipient {
        REQUESTER,
        RESPONSIBLE,
        ASSIGNEE,
        OBSERVERS,
        SUPERVISOR,
        MANAGER,
        GENERAL_MANAGER,
        BOARD
    }

    /** Copies the recipients. */
    public NoticeTemplate {
        recipients = Set.copyOf(recipients);
    }
}
