// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;

/** The fragment under the intake's phone or name: customers that fit, with their open cases. */
@Component(service = PageHandler.class)
public final class FindPeople implements PageHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PeopleRegister people;
    private final CaseReader reader;

    @Activate
    public FindPeople(@Reference PeopleRegister people, @Reference CaseReader reader) {
        this.people = people;
        this.reader = reader;
    }

    @Override
    public String path() {
        return "/find/people";
    }

    @Override
    public Answer get(Ask ask) {
        List<Party> found = ask.get("q").length() < 2
                ? List.of()
                : people.find(ask.caller(), ask.get("q"), "", 5).result().orElse(List.of());
        return Answer.html(
                "find-people",
                Map.of("rows", found.stream().map(party -> row(ask, party)).toList()));
    }

    private Map<String, Object> row(Ask ask, Party party) {
        String unit = people.tenuresOfParty(ask.estate(), party.id()).stream()
                .filter(tenure -> tenure.to() == null)
                .map(tenure -> tenure.unitId())
                .findFirst()
                .orElse("");
        Map<String, String> fill = new LinkedHashMap<>();
        fill.put("party", party.id());
        fill.put("name", party.name());
        fill.put("phone", party.phones().isEmpty() ? "" : party.phones().get(0));
        fill.put("unit", unit);
        var open = reader.list(ask.caller(), CaseQuery.of(Map.of("party", party.id(), "open", "true", "limit", "5")));
        try {
            return Map.of(
                    "party",
                    party,
                    "unit",
                    unit,
                    "fill",
                    JSON.writeValueAsString(fill),
                    "open",
                    open.map(page -> page.rows()).result().orElse(List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a customer's name cannot be written", e);
        }
    }
}
