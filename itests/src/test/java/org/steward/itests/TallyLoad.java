// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.util.Map;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.Load;

/** Clients that create, fire, list and read on the module {@code tally}. */
final class TallyLoad {
    private static final Map<String, String> CASE =
            Map.of("type", "tally-matter", "channel", "COUNTER", "summary", "One more");

    private TallyLoad() {}

    /** Starts. */
    static Load on(Api api, int clients) {
        return Load.on(api, clients, load -> {
            String number = load.opened(api.post("/api/cases", CASE));
            if (!number.isEmpty()) {
                load.note(api.post("/api/cases/" + number + "/transitions/finish", Map.of(), "If-Match", "*"));
            }
            load.note(api.get("/api/cases?type=tally-matter&limit=20"));
            load.note(api.get("/api/tally/version"));
        });
    }
}
