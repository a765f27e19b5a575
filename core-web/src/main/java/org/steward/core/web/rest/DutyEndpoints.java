// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.duty.DutyDesk;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.security.Permissions;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonOut;

/** What is to be done on a day. Thread-safe. */
@Component(service = DutyEndpoints.class)
public final class DutyEndpoints implements Endpoints {
    private final DutyDesk duties;
    private final EstateRegister estates;
    private final Clock clock;

    /** Wires the endpoints. */
    @Activate
    public DutyEndpoints(@Reference DutyDesk duties, @Reference EstateRegister estates, @Reference Clock clock) {
        this.duties = duties;
        this.estates = estates;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/duties",
                        Permissions.CASE_READ,
                        "Occurrences of duties by day, begin and place.",
                        this::between,
                        Field.text("from", "first day; absent: today"),
                        Field.text("to", "last day, at most 62 days later; absent: the first"),
                        Field.text("staff", "of a member, or me; absent: all"),
                        Field.text("place", "at a place; absent: everywhere")),
                Endpoint.get("/duties/places", Permissions.CASE_READ, "Places of duties.", this::places));
    }

    private Reply between(Call call) {
        String estateId = call.caller().estateId();
        Days days = new Days();
        LocalDate today = LocalDate.ofInstant(clock.instant(), estates.zone(estateId));
        LocalDate from = days.read("from", call.query("from", ""), today);
        LocalDate to = days.read("to", call.query("to", ""), from);
        List<Flaw> flaws = days.flaws(List.of());
        if (!flaws.isEmpty()) {
            return Reply.invalid(flaws);
        }
        String staff = call.query("staff", "");
        String who = "me".equals(staff) ? call.caller().id() : staff;
        return Reply.of(
                duties.between(call.caller(), from, to, who, call.query("place", "")),
                rows -> Reply.ok(json -> json.list("rows", rows, DutyEndpoints::item)));
    }

    private static void item(JsonOut json, DutyItem item) {
        json.put("plan", item.plan())
                .put("title", item.title())
                .put("day", item.day().toString())
                .put("place", item.place())
                .put("from", item.from())
                .put("to", item.to())
                .put("number", item.number())
                .put("assignee", item.assignee())
                .put("acting", item.acting())
                .put("state", item.state())
                .put("phase", item.phase())
                .put("due", item.dueAt())
                .put("missed", item.missed());
    }

    private Reply places(Call call) {
        return Reply.ok(json -> json.texts("rows", duties.places(call.caller().estateId())));
    }
}
