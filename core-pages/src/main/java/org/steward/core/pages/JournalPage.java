// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.security.Permissions;

/** What happened to the estate itself: settings, sign-ins, reads of customers. */
@Component(service = PageHandler.class)
public final class JournalPage implements PageHandler {
    private final Journal journal;

    /** Wires the page. */
    @Activate
    public JournalPage(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public String path() {
        return "/settings/journal";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.ESTATE_MANAGE)) {
            return Answer.problem(403);
        }
        String before = ask.get("after");
        long position = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<Entry> found = journal.ofEstate(ask.caller(), position, Rows.SHOWN + 1);
        return Answer.html("journal", Map.of("rows", Rows.of(found, entry -> Long.toString(entry.seq()))));
    }
}
