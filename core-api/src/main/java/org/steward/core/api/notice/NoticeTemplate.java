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
 * @param roles codes of roles whose active members get it as well, e.g. the resident manager of an incident
 */
public record NoticeTemplate(String id, Text subject, Text body, Set<Recipient> recipients, Set<String> roles) {

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
        roles = Set.copyOf(roles);
    }

    /** A notice to people of the case only. */
    public NoticeTemplate(String id, Text subject, Text body, Set<Recipient> recipients) {
        this(id, subject, body, recipients, Set.of());
    }

    /** The same, also to every active member who has been given one of these roles. */
    public NoticeTemplate alsoTo(String... roleCodes) {
        return new NoticeTemplate(id, subject, body, recipients, Set.of(roleCodes));
    }
}
