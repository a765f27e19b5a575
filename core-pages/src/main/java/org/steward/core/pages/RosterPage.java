// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.roster.Rosters;
import org.steward.core.api.security.Permissions;

/** The roster of a week: members by days, a shift in each cell; saved as a whole. */
@Component(service = PageHandler.class)
public final class RosterPage implements PageHandler {
    private static final int DAYS = 7;

    private final Rosters rosters;
    private final StaffRegister staff;
    private final Absences absences;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public RosterPage(
            @Reference Rosters rosters,
            @Reference StaffRegister staff,
            @Reference Absences absences,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        this.rosters = rosters;
        this.staff = staff;
        this.absences = absences;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/roster";
    }

    @Override
    public Answer get(Ask ask) {
        return show(ask, List.of(), 200);
    }

    private LocalDate monday(Ask ask) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), estates.zone(ask.estate()));
        LocalDate day = today;
        try {
            day = ask.get("week").isEmpty() ? today : LocalDate.parse(ask.get("week"));
        } catch (DateTimeException e) {
            day = today;
        }
        return (Math.abs(day.getYear() - today.getYear()) > 10 ? today : day)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Staff> members(Ask ask) {
        return staff.staff(ask.estate()).stream().filter(Staff::active).toList();
    }

    private static String cell(String staffId, LocalDate day) {
        return "s." + staffId + "." + day;
    }

    @Override
    public Answer post(Ask ask) {
        LocalDate monday = monday(ask);
        List<RosterEntry> entries = new ArrayList<>();
        Set<String> ids = members(ask).stream()
                .map(Staff::id)
                .filter(id -> ask.all().containsKey(cell(id, monday)))
                .collect(Collectors.toSet());
        ids.forEach(id -> monday.datesUntil(monday.plusDays(DAYS))
                .filter(day -> !ask.get(cell(id, day)).isEmpty())
                .forEach(day -> entries.add(new RosterEntry(id, day, ask.get(cell(id, day))))));
        var saved = rosters.replace(ask.caller(), ids, monday, monday.plusDays(DAYS - 1), entries);
        return saved.refusal()
                .map(refused -> show(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/roster?week=" + monday + "&saved=true"));
    }

    private Answer show(Ask ask, List<Flaw> flaws, int status) {
        LocalDate monday = monday(ask);
        boolean copies = "true".equals(ask.get("copy"));
        LocalDate from = copies ? monday.minusDays(DAYS) : monday;
        Map<String, String> cells = new HashMap<>();
        rosters.entries(ask.estate(), from, from.plusDays(DAYS - 1))
                .forEach(entry -> cells.put(
                        cell(entry.staffId(), copies ? entry.day().plusDays(DAYS) : entry.day()), entry.shift()));
        if (status != 200) {
            cells.putAll(ask.all());
        }
        Map<String, Boolean> away = new HashMap<>();
        absences.absences(ask.estate(), monday)
                .forEach(absence -> monday.datesUntil(monday.plusDays(DAYS))
                        .filter(absence::covers)
                        .forEach(day -> away.put(cell(absence.staffId(), day), true)));
        Map<String, Object> model = new HashMap<>();
        model.put("monday", monday.toString());
        model.put("before", monday.minusDays(DAYS).toString());
        model.put("after", monday.plusDays(DAYS).toString());
        model.put(
                "days",
                monday.datesUntil(monday.plusDays(DAYS))
                        .map(LocalDate::toString)
                        .toList());
        model.put("members", members(ask));
        model.put("shifts", rosters.shifts(ask.estate()));
        model.put("cells", cells);
        model.put("away", away);
        model.put("copies", copies);
        model.put("manages", ask.caller().may(Permissions.STAFF_MANAGE));
        model.put("flaws", flaws);
        return new Answer.Html(status, "roster", model);
    }
}
