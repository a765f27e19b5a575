// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;

/**
 * The fragment under the intake's phone or name: customers that fit, with their open cases. With {@code for} it fills
 * the input of that id instead of the intake.
 */
@Component(service = PageHandler.class)
public final class FindPeople implements PageHandler {
    private static final String ID = "[A-Za-z0-9.-]{1,100}";
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
        String target = ask.get("for").matches(ID) ? ask.get("for") : "";
        List<Party> found = ask.get("q").length() < 2
                ? List.of()
                : people.find(ask.caller(), ask.get("q"), "", 5).result().orElse(List.of());
        return Answer.html(
                "find-people",
                Map.of(
                        "rows",
                        found.stream().map(party -> row(ask, party, target)).toList(),
                        "next",
                        target.isEmpty() ? "summary" : target,
                        "none",
                        found.isEmpty() && !target.isEmpty() && ask.get("q").length() >= 2));
    }

    private Map<String, Object> row(Ask ask, Party party, String target) {
        String unit = people.tenuresOfParty(ask.estate(), party.id()).stream()
                .filter(tenure -> tenure.to() == null)
                .map(tenure -> tenure.unitId())
                .findFirst()
                .orElse("");
        String phone = party.phones().isEmpty() ? "" : party.phones().get(0);
        Map<String, String> fill = target.isEmpty() ? intake(party, phone, unit) : field(party, phone, unit, target);
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

    private static Map<String, String> intake(Party party, String phone, String unit) {
        Map<String, String> fill = new LinkedHashMap<>();
        fill.put("party", party.id());
        fill.put("name", party.name());
        fill.put("phone", phone);
        fill.put("unit", unit);
        return fill;
    }

    /** What goes into an input of a customer, and the name that is shown beside it. */
    private static Map<String, String> field(Party party, String phone, String unit, String target) {
        Map<String, String> fill = new LinkedHashMap<>();
        fill.put(target, party.id());
        fill.put(target + ".called", party.name());
        fill.put(
                target + ".said",
                "✓ "
                        + Stream.of(party.name(), phone, unit)
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" · ")));
        return fill;
    }
}
