// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** The duties of a day, by place, mine first; the next step of one's own is one tap. For a phone in one hand. */
@Component(service = PageHandler.class)
public final class DutiesPage implements PageHandler {
    private final DutyDesk duties;
    private final CaseDesk desk;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final StaffRegister staff;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public DutiesPage(
            @Reference DutyDesk duties,
            @Reference CaseDesk desk,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference Clock clock) {
        this.duties = duties;
        this.desk = desk;
        this.types = types;
        this.estates = estates;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/duties";
    }

    @Override
    public Answer get(Ask ask) {
        return show(ask, List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        var done = desk.fire(ask.caller(), ask.get("number"), CaseDesk.ANY_VERSION, ask.get("step"), Map.of());
        return done.refusal()
                .map(refused -> show(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/duties?day=" + Ask.encode(ask.get("day")) + "&who="
                        + Ask.encode(ask.get("who")) + "&place=" + Ask.encode(ask.get("place"))));
    }

    private LocalDate day(Ask ask) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), estates.zone(ask.estate()));
        try {
            LocalDate day = ask.get("day").isEmpty() ? today : LocalDate.parse(ask.get("day"));
            return Math.abs(day.getYear() - today.getYear()) > 10 ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }

    private Answer show(Ask ask, List<Flaw> flaws, int status) {
        LocalDate day = day(ask);
        String who = ask.get("who").isEmpty() ? "mine" : ask.get("who");
        String member = who.equals("mine") ? ask.caller().id() : who.equals("all") ? "" : who;
        var found = duties.between(ask.caller(), day, day, member, ask.get("place"));
        if (found.refusal().isPresent()) {
            return Answer.problem(found.refusal().get());
        }
        Map<String, List<Map<String, Object>>> byPlace = new TreeMap<>();
        found.orElseThrow()
                .forEach(item -> byPlace.computeIfAbsent(item.place(), place -> new ArrayList<>())
                        .add(line(ask, item)));
        Map<String, Object> model = new HashMap<>();
        model.put("day", day.toString());
        model.put("before", day.minusDays(1).toString());
        model.put("after", day.plusDays(1).toString());
        model.put("who", who);
        model.put("place", ask.get("place"));
        model.put("places", duties.places(ask.estate()));
        model.put("staff", staff.staff(ask.estate()));
        model.put("byPlace", byPlace);
        model.put("flaws", flaws);
        return new Answer.Html(status, "duties", model);
    }

    private Map<String, Object> line(Ask ask, DutyItem item) {
        Map<String, Object> line = new HashMap<>();
        line.put("d", item);
        boolean own =
                item.acting().isEmpty() || item.acting().equals(ask.caller().id());
        if (own && item.phase() == Phase.OPEN) {
            next(item).ifPresent(step -> line.put("next", step));
        }
        return line;
    }

    private Optional<Transition> next(DutyItem item) {
        return types.known(item.type()).stream()
                .flatMap(type -> type.workflow().from(item.stateId()).stream())
                .filter(step -> !step.hidden())
                .findFirst();
    }
}
