// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.roster.RosterEntry;
import org.steward.core.api.roster.Rosters;
import org.steward.core.api.security.Permissions;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;
import org.steward.core.web.json.JsonOut;

/** Who is away, who stands in, who works when. Thread-safe. */
@Component(service = PresenceEndpoints.class)
public final class PresenceEndpoints implements Endpoints {
    private final Absences absences;
    private final Rosters rosters;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the endpoints. */
    @Activate
    public PresenceEndpoints(
            @Reference Absences absences,
            @Reference Rosters rosters,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        this.absences = absences;
        this.rosters = rosters;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        Field from = Field.text("from", "first day, such as 2026-11-30");
        Field to = Field.text("to", "last day, such as 2026-12-05");
        return List.of(
                Endpoint.get(
                        "/absences",
                        Endpoint.SIGNED_IN,
                        "Absences that have not ended before a day.",
                        this::absences,
                        Field.text("from", "a day; absent: today")),
                Endpoint.write(
                        "POST",
                        "/absences",
                        Endpoint.SIGNED_IN,
                        "Enters an absence of one's own; of others with staff.manage.",
                        this::absent,
                        Field.text("staff", "id of who is away; absent: oneself"),
                        Field.text("standIn", "id of who stands in").needed(),
                        from.needed(),
                        to.needed(),
                        Field.text("reason", "up to 200 characters")),
                Endpoint.write(
                        "POST",
                        "/absences/{id}/end",
                        Endpoint.SIGNED_IN,
                        "Ends an absence: the member is back today.",
                        this::end),
                Endpoint.get(
                        "/roster",
                        Endpoint.SIGNED_IN,
                        "Shifts, and who works when.",
                        this::roster,
                        Field.text("from", "first day; absent: today"),
                        Field.text("to", "last day, at most 62 days later; absent: six days later")),
                Endpoint.write(
                        "PUT",
                        "/roster/{staff}",
                        Permissions.STAFF_MANAGE,
                        "Sets the shifts of a member in a range of days.",
                        this::replace,
                        from.needed(),
                        to.needed(),
                        Field.of("shifts", "array", "texts such as 2026-11-30 EARLY")
                                .needed()));
    }

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(clock.instant(), estates.zone(call.caller().estateId()));
    }

    private Reply absences(Call call) {
        Days days = new Days();
        LocalDate from = days.read("from", call.query("from", ""), today(call));
        List<Flaw> flaws = days.flaws(List.of());
        return flaws.isEmpty()
                ? Reply.ok(json -> json.list(
                        "rows",
                        absences.absences(call.caller().estateId(), from),
                        (out, absence) -> absence(out, discreet(call, absence))))
                : Reply.invalid(flaws);
    }

    /** Why somebody is away concerns them and those who manage the staff. */
    private static Absence discreet(Call call, Absence absence) {
        return call.caller().may(Permissions.STAFF_MANAGE) || call.caller().id().equals(absence.staffId())
                ? absence
                : new Absence(absence.id(), absence.staffId(), absence.standIn(), absence.from(), absence.to(), "");
    }

    private static void absence(JsonOut json, Absence absence) {
        json.put("id", absence.id())
                .put("staff", absence.staffId())
                .put("standIn", absence.standIn())
                .put("from", absence.from().toString())
                .put("to", absence.to().toString())
                .put("reason", absence.reason());
    }

    private Reply absent(Call call) throws IOException {
        JsonBody body = call.body();
        Days days = new Days();
        LocalDate today = today(call);
        String staff = body.text("staff");
        Absence absence = new Absence(
                0,
                staff.isEmpty() ? call.caller().id() : staff,
                body.text("standIn"),
                days.needed("from", body.text("from"), today),
                days.needed("to", body.text("to"), today),
                body.text("reason"));
        List<Flaw> flaws = days.flaws(body.flaws());
        return flaws.isEmpty()
                ? Reply.of(
                        absences.put(call.caller(), absence),
                        kept -> Reply.created("/api/absences/" + kept.id(), json -> absence(json, kept)))
                : Reply.invalid(flaws);
    }

    private Reply end(Call call) {
        String id = call.path("id");
        long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
        return Reply.of(absences.end(call.caller(), number), ended -> Reply.ok(json -> absence(json, ended)));
    }

    private Reply roster(Call call) {
        Days days = new Days();
        LocalDate from = days.read("from", call.query("from", ""), today(call));
        LocalDate to = days.read("to", call.query("to", ""), from.plusDays(6));
        days.within("to", to, from, from.plusDays(62));
        List<Flaw> flaws = days.flaws(List.of());
        if (!flaws.isEmpty()) {
            return Reply.invalid(flaws);
        }
        String estateId = call.caller().estateId();
        return Reply.ok(json -> json.list(
                        "shifts",
                        rosters.shifts(estateId),
                        (out, shift) -> out.put("code", shift.code())
                                .put("title", shift.title())
                                .put("from", shift.from().toString())
                                .put("to", shift.to().toString()))
                .list(
                        "rows",
                        rosters.entries(estateId, from, to),
                        (out, entry) -> out.put("staff", entry.staffId())
                                .put("day", entry.day().toString())
                                .put("shift", entry.shift())));
    }

    private Reply replace(Call call) {
        JsonBody body = call.body();
        Days days = new Days();
        LocalDate today = today(call);
        LocalDate from = days.needed("from", body.text("from"), today);
        LocalDate to = days.needed("to", body.text("to"), today);
        List<RosterEntry> entries = body.texts("shifts").stream()
                .map(text -> text.split(" ", 2))
                .map(parts -> new RosterEntry(
                        call.path("staff"), days.needed("shifts", parts[0], today), parts.length < 2 ? "" : parts[1]))
                .toList();
        List<Flaw> flaws = days.flaws(body.flaws());
        return flaws.isEmpty()
                ? Reply.of(
                        rosters.replace(call.caller(), new HashSet<>(List.of(call.path("staff"))), from, to, entries),
                        count -> Reply.ok(json -> json.put("count", count)))
                : Reply.invalid(flaws);
    }
}
