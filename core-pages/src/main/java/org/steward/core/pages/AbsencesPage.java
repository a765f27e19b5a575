// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Who is away and who stands in; {@code POST /absences/<id>} ends one. */
@Component(service = PageHandler.class)
public final class AbsencesPage implements PageHandler {
    private final Absences absences;
    private final StaffRegister staff;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public AbsencesPage(
            @Reference Absences absences,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/absences/*";
    }

    @Override
    public Answer get(Ask ask) {
        return ask.rest().isEmpty() ? show(ask, List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        List<Flaw> flaws = new ArrayList<>();
        Outcome<Absence> done = ask.rest().matches("\\d{1,18}")
                ? absences.end(ask.caller(), Long.parseLong(ask.rest()))
                : enter(ask, flaws);
        return done.refusal()
                .map(refused -> show(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/absences?saved=true"));
    }

    private Outcome<Absence> enter(Ask ask, List<Flaw> flaws) {
        LocalDate from = day(ask, "from", flaws);
        LocalDate to = day(ask, "to", flaws);
        String who = ask.get("staff").isEmpty() ? ask.caller().id() : ask.get("staff");
        return flaws.isEmpty()
                ? absences.put(ask.caller(), new Absence(0, who, ask.get("standIn"), from, to, ask.get("reason")))
                : Outcome.invalid(flaws);
    }

    private LocalDate today(Ask ask) {
        return LocalDate.ofInstant(clock.instant(), estates.zone(ask.estate()));
    }

    private LocalDate day(Ask ask, String name, List<Flaw> flaws) {
        try {
            return LocalDate.parse(ask.get(name));
        } catch (DateTimeException e) {
            flaws.add(new Flaw(
                    name,
                    "not-a-day",
                    Text.of("Choose a day, e.g. {0}", "请选择日期，例如 {0}").with(today(ask))));
            return today(ask);
        }
    }

    private Answer show(Ask ask, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        LocalDate today = today(ask);
        List<Absence> all = absences.absences(ask.estate(), today);
        model.put("today", today.toString());
        model.put("now", all.stream().filter(absence -> absence.covers(today)).toList());
        model.put(
                "later",
                all.stream().filter(absence -> absence.from().isAfter(today)).toList());
        model.put("manages", ask.caller().may(Permissions.STAFF_MANAGE));
        model.put(
                "staff",
                staff.staff(ask.estate()).stream().filter(Staff::active).toList());
        model.put("flaws", flaws);
        return new Answer.Html(status, "absences", model);
    }
}
