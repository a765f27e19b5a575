// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.mode.ModeValue;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.security.Permissions;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;
import org.steward.core.web.json.JsonOut;

/** The service mode of the estate. Thread-safe. */
@Component(service = ModeEndpoints.class)
public final class ModeEndpoints implements Endpoints {
    private final ModeDesk modes;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the endpoints. */
    @Activate
    public ModeEndpoints(@Reference ModeDesk modes, @Reference EstateRegister estates, @Reference Clock clock) {
        this.modes = modes;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        String may = Permissions.ESTATE_MANAGE;
        Field mode = Field.text("mode", "id of a mode; empty: none");
        Field from = Field.text("from", "first day, such as 2026-11-30; absent: today");
        return List.of(
                Endpoint.get("/modes", Endpoint.SIGNED_IN, "Service modes and their periods.", this::list),
                Endpoint.get(
                        "/modes/preview", may, "What a change of mode would do.", this::preview, mode.needed(), from),
                Endpoint.get("/modes/{id}/staffing", may, "How many people a mode takes here.", this::staffing),
                Endpoint.write(
                        "POST",
                        "/modes",
                        may,
                        "Decides a change of mode.",
                        this::change,
                        mode.needed(),
                        from,
                        Field.text("reason", "why, 1-500 characters").needed()),
                Endpoint.write(
                        "POST",
                        "/modes/{id}/cancel",
                        may,
                        "Takes a planned change back; the id is that of the period.",
                        this::cancel));
    }

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(clock.instant(), estates.zone(call.caller().estateId()));
    }

    private Reply list(Call call) {
        String estateId = call.caller().estateId();
        return Reply.ok(json -> json.put(
                        "active", modes.active(estateId).map(ServiceMode::id).orElse(""))
                .list("rows", modes.modes(estateId), ModeEndpoints::mode)
                .list("periods", modes.periods(estateId), ModeEndpoints::period));
    }

    private static void mode(JsonOut json, ServiceMode mode) {
        json.put("id", mode.id())
                .put("title", mode.title())
                .put("summary", mode.summary())
                .put("unsuitable", mode.unsuitable())
                .list("values", mode.values(), ModeEndpoints::value);
    }

    private static void value(JsonOut json, ModeValue value) {
        json.put("key", value.key()).put("value", value.value()).put("source", value.source());
    }

    private static void period(JsonOut json, ModePeriod period) {
        json.put("id", period.id())
                .put("mode", period.mode())
                .put("from", period.from().toString())
                .put("decidedBy", period.decidedBy())
                .put("decidedAt", period.decidedAt())
                .put("reason", period.reason())
                .put("appliedAt", period.appliedAt())
                .put("cancelled", period.cancelled());
    }

    private Reply preview(Call call) {
        Days days = new Days();
        LocalDate from = days.read("from", call.query("from", ""), today(call));
        List<Flaw> flaws = days.flaws(List.of());
        return flaws.isEmpty()
                ? Reply.of(
                        modes.preview(call.caller(), call.query("mode", ""), from),
                        found -> Reply.ok(json -> preview(json, found)))
                : Reply.invalid(flaws);
    }

    private static void preview(JsonOut json, ModePreview preview) {
        json.put("before", preview.before())
                .put("after", preview.after())
                .put("from", preview.from().toString())
                .put("openCases", preview.openCases())
                .list(
                        "figures",
                        preview.figures(),
                        (out, figure) -> out.put("key", figure.parameter().key())
                                .put("title", figure.parameter().title())
                                .put("before", figure.before())
                                .put("after", figure.after())
                                .put("source", figure.source()))
                .list("roles", preview.roles(), ModeEndpoints::named)
                .list("departments", preview.departments(), (out, name) -> out.put("name", name))
                .list("duties", preview.duties(), ModeEndpoints::named)
                .list("caseTypes", preview.caseTypes(), ModeEndpoints::named)
                .list(
                        "cases",
                        preview.cases(),
                        (out, moved) -> out.put("number", moved.number())
                                .put("summary", moved.summary())
                                .put("before", moved.before())
                                .put("after", moved.after())
                                .put("why", moved.why()));
    }

    private static void named(JsonOut json, ModePreview.Named named) {
        json.put("id", named.id()).put("title", named.title()).put("begins", named.begins());
    }

    private Reply change(Call call) throws IOException {
        JsonBody body = call.body();
        Days days = new Days();
        LocalDate from = days.read("from", body.text("from"), today(call));
        String mode = body.text("mode");
        String reason = body.text("reason");
        List<Flaw> flaws = days.flaws(body.flaws());
        return flaws.isEmpty()
                ? Reply.of(
                        modes.change(call.caller(), mode, from, reason),
                        decided -> Reply.created("/api/modes", json -> period(json, decided)))
                : Reply.invalid(flaws);
    }

    private Reply cancel(Call call) {
        String id = call.path("id");
        return Reply.of(
                modes.cancel(call.caller(), id.matches("\\d{1,18}") ? Long.parseLong(id) : -1),
                period -> Reply.ok(json -> period(json, period)));
    }

    private Reply staffing(Call call) {
        return Reply.of(
                modes.staffing(call.caller(), call.path("id")),
                needs -> Reply.ok(json -> json.list(
                        "rows",
                        needs,
                        (out, need) -> out.put("role", need.role())
                                .put("shift", need.shift())
                                .put("count", need.count())
                                .put("because", need.because()))));
    }
}
