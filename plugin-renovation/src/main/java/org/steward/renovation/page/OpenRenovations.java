// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationStates;
import org.steward.renovation.works.RenovationType;

/** What the pages share. Stateless. */
final class OpenRenovations {
    private OpenRenovations() {}

    /** All open renovations, oldest first. */
    static List<Case> of(RenovationTools tools, Caller caller) {
        return cases(tools, caller, RenovationType.ID);
    }

    /** All open cases of a type, oldest first. */
    static List<Case> cases(RenovationTools tools, Caller caller, String type) {
        List<Case> open = new ArrayList<>();
        tools.reader()
                .get()
                .each(caller, CaseQuery.of(Map.of("type", type, "open", "true", "sort", "oldest")), open::add)
                .orElseThrow();
        return open;
    }

    /** The state of a renovation in words. */
    static Text state(Case of) {
        return RenovationStates.all().stream()
                .filter(state -> state.id().equals(of.state()))
                .findFirst()
                .map(State::title)
                .orElse(Text.same(of.state()));
    }

    /** The day of an instant in the estate's zone; a dash for none. */
    static String day(RenovationTools tools, String estateId, String instant) {
        return instant == null || instant.isEmpty()
                ? "–"
                : Instant.parse(instant)
                        .atZone(tools.zone(estateId))
                        .toLocalDate()
                        .toString();
    }
}
