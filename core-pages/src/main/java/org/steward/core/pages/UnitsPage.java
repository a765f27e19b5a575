// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/**
 * Units by building, each with who lives there and its cases; add and change; {@code /units/buildings}
 * adds a building.
 */
@Component(service = PageHandler.class)
public final class UnitsPage implements PageHandler {
    private final EstateRegister estates;
    private final PeopleRegister people;
    private final CaseReader cases;

    /** Wires the page. */
    @Activate
    public UnitsPage(@Reference EstateRegister estates, @Reference PeopleRegister people, @Reference CaseReader cases) {
        this.estates = estates;
        this.people = people;
        this.cases = cases;
    }

    @Override
    public String path() {
        return "/units/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.CASE_READ)) {
            return Answer.problem(403);
        }
        if (ask.rest().isEmpty()) {
            return list(ask, List.of(), 200);
        }
        if (ask.rest().equals("new")) {
            Unit blank = new Unit("", ask.get("building"), 1, null, Unit.Usage.HOME, Unit.Occupancy.OWNER_OCCUPIED);
            return form(ask, blank, List.of(), 200);
        }
        return estates.unit(ask.estate(), ask.rest())
                .map(unit -> form(ask, unit, List.of(), 200))
                .orElse(Answer.problem(404));
    }

    @Override
    public Answer post(Ask ask) {
        if (ask.rest().equals("buildings")) {
            return building(ask);
        }
        String id = ask.rest().equals("new") ? ask.get("id") : ask.rest();
        String area = ask.get("area").replace(',', '.');
        boolean areaFits = area.isEmpty() || area.matches("\\d{1,7}(\\.\\d{1,2})?");
        Unit entered = new Unit(
                id,
                ask.get("building"),
                ask.number("floor", 0),
                areaFits && !area.isEmpty() ? new BigDecimal(area) : null,
                Choices.of(Unit.Usage.class, ask.get("usage"), Unit.Usage.HOME),
                Choices.of(Unit.Occupancy.class, ask.get("occupancy"), Unit.Occupancy.OWNER_OCCUPIED));
        if (!areaFits) {
            Text words =
                    Text.of("Area: '{0}' is not a number of m² up to 9,999,999.99", "面积：“{0}”不是 9,999,999.99 以内的平方米数");
            return form(ask, entered, List.of(new Flaw("area", "not-a-number", words.with(area))), 422);
        }
        Outcome<Unit> saved = estates.put(ask.caller(), entered);
        return saved.refusal()
                .map(why -> form(ask, entered, why.flaws(), 422))
                .orElseGet(() ->
                        new Answer.Redirect("/units/" + saved.orElseThrow().id() + "?saved=true"));
    }

    private Answer building(Ask ask) {
        String zh = ask.get("zh").isEmpty() ? ask.get("en") : ask.get("zh");
        String en = ask.get("en").isEmpty() ? zh : ask.get("en");
        var saved = estates.put(ask.caller(), new Building(ask.get("id"), new Text(en, zh)));
        return saved.refusal()
                .map(why -> list(ask, why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect(
                        "/units?building=" + Ask.encode(saved.orElseThrow().id()) + "&saved=true"));
    }

    private Answer list(Ask ask, List<Flaw> flaws, int status) {
        List<Unit> found =
                estates.units(ask.estate(), ask.get("q"), ask.get("building"), ask.get("after"), Rows.SHOWN + 1);
        Map<String, Object> model = new HashMap<>();
        model.put("rows", Rows.of(found, Unit::id));
        model.put("buildings", estates.buildings(ask.estate()));
        model.put("may", ask.caller().may(Permissions.ESTATE_MANAGE));
        model.put("flaws", flaws);
        return new Answer.Html(status, "units", model);
    }

    private Answer form(Ask ask, Unit unit, List<Flaw> flaws, int status) {
        boolean known = ask.rest().equals(unit.id())
                && estates.unit(ask.estate(), unit.id()).isPresent();
        Map<Tenure, String> living = new LinkedHashMap<>();
        if (known) {
            people.tenuresOfUnit(ask.estate(), unit.id())
                    .forEach(tenure -> living.put(
                            tenure,
                            people.nameOf(ask.estate(), tenure.partyId()).orElse(tenure.partyId())));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("u", unit);
        model.put("known", known);
        model.put("tenures", List.copyOf(living.keySet()));
        model.put("names", List.copyOf(living.values()));
        model.put("cases", known ? casesOf(ask, unit.id()) : List.of());
        model.put("buildings", estates.buildings(ask.estate()));
        model.put("usages", Unit.Usage.values());
        model.put("occupancies", Unit.Occupancy.values());
        model.put("may", ask.caller().may(Permissions.ESTATE_MANAGE));
        model.put("flaws", flaws);
        return new Answer.Html(status, "unit", model);
    }

    private List<?> casesOf(Ask ask, String unitId) {
        return cases.list(ask.caller(), CaseQuery.of(Map.of("unit", unitId)))
                .result()
                .map(page -> (List<?>) page.rows())
                .orElse(List.of());
    }
}
