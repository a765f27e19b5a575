// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseReader;

/** The fragment under the intake's summary: open cases that may be the same matter. */
@Component(service = PageHandler.class)
public final class FindAlike implements PageHandler {
    private static final int WORTH_ASKING = 4;

    private final CaseReader reader;

    /** Wires the page. */
    @Activate
    public FindAlike(@Reference CaseReader reader) {
        this.reader = reader;
    }

    @Override
    public String path() {
        return "/find/alike";
    }

    @Override
    public Answer get(Ask ask) {
        boolean enough =
                ask.get("summary").length() >= WORTH_ASKING || !ask.get("party").isEmpty();
        return Answer.html(
                "find-alike",
                Map.of(
                        "rows",
                        !enough
                                ? List.of()
                                : reader.likelyDuplicates(
                                                ask.caller(),
                                                ask.get("type"),
                                                ask.get("unit"),
                                                ask.get("party"),
                                                ask.get("summary"))
                                        .result()
                                        .orElse(List.of())));
    }
}
