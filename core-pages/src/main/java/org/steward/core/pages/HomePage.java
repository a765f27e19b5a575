// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;

/** The work list: the caller's cases in bands by due time. */
@Component(service = PageHandler.class)
public final class HomePage implements PageHandler {
    private static final List<CaseQuery.Band> ORDER = List.of(
            CaseQuery.Band.MINE,
            CaseQuery.Band.OVERDUE,
            CaseQuery.Band.TODAY,
            CaseQuery.Band.WEEK,
            CaseQuery.Band.WAITING,
            CaseQuery.Band.TO_CALL_BACK);

    private final CaseReader reader;

    @Activate
    public HomePage(@Reference CaseReader reader) {
        this.reader = reader;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public Answer get(Ask ask) {
        var counts = reader.bands(ask.caller());
        if (counts.refusal().isPresent()) {
            return Answer.problem(counts.refusal().get());
        }
        List<Map<String, Object>> bands = new ArrayList<>();
        for (CaseQuery.Band band : ORDER) {
            int count = counts.orElseThrow().getOrDefault(band, 0);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", band.name());
            row.put("count", count);
            row.put("rows", count == 0 ? List.of() : rows(ask, band));
            bands.add(row);
        }
        return Answer.html("home", Map.of("bands", bands));
    }

    private Object rows(Ask ask, CaseQuery.Band band) {
        CaseQuery query = CaseQuery.of(Map.of("band", band.name(), "sort", "DUE", "limit", "10"));
        return reader.list(ask.caller(), query)
                .map(page -> page.rows())
                .result()
                .orElse(List.of());
    }
}
