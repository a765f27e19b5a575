// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;
import org.steward.core.web.json.JsonOut;

/** Registers of the estate: customers, units, staff, estates, parameters. Thread-safe. */
@Component(service = RegisterEndpoints.class)
public final class RegisterEndpoints implements Endpoints {
    private static final int USUAL = 50;

    private final EstateRegister estates;
    private final PeopleRegister people;
    private final StaffRegister staff;
    private final Parameters parameters;

    /** Wires the endpoints. */
    @Activate
    public RegisterEndpoints(
            @Reference EstateRegister estates,
            @Reference PeopleRegister people,
            @Reference StaffRegister staff,
            @Reference Parameters parameters) {
        this.estates = estates;
        this.people = people;
        this.staff = staff;
        this.parameters = parameters;
    }

    @Override
    public List<Endpoint> endpoints() {
        Field q = Field.text("q", "text to find");
        Field after = Field.text("after", "last id of the page before");
        return List.of(
                Endpoint.get(
                        "/customers",
                        Permissions.CUSTOMER_READ,
                        "Finds customers, 50 a page.",
                        this::customers,
                        q,
                        after),
                Endpoint.get("/customers/{id}", Permissions.CUSTOMER_READ, "Shows a customer.", this::customer),
                Endpoint.write(
                        "POST",
                        "/customers",
                        Permissions.CUSTOMER_WRITE,
                        "Adds a customer.",
                        this::addCustomer,
                        Field.text("kind", "PERSON or COMPANY; absent: PERSON"),
                        Field.text("name", "1-120 characters").needed(),
                        Field.of("phones", "array", "texts of 3-30 characters"),
                        Field.text("language", "en or zh"),
                        Field.of("special", "boolean", "a customer the manager contacts in person"),
                        Field.of("doNotCall", "boolean", "does not want calls"),
                        Field.text("idDocument", "number of an identity document"),
                        Field.text("note", "for staff, up to 2,000 characters")),
                Endpoint.get(
                        "/units",
                        Permissions.CASE_READ,
                        "Finds units, 50 a page.",
                        this::units,
                        q,
                        after,
                        Field.text("building", "id of a building")),
                Endpoint.get("/staff", Endpoint.SIGNED_IN, "Members of staff of this estate.", this::staff),
                Endpoint.get("/estates", Endpoint.SIGNED_IN, "The estate acted in.", this::estate),
                Endpoint.get("/parameters", Endpoint.SIGNED_IN, "Parameters with value and source.", this::parameters),
                Endpoint.write(
                        "PUT",
                        "/parameters/{key}",
                        Permissions.PARAMETER_MANAGE,
                        "Sets a parameter.",
                        this::setParameter,
                        Field.text("value", "the new value; empty: back to the default")
                                .needed(),
                        Field.text("reason", "why, 1-500 characters").needed()));
    }

    private Reply customers(Call call) {
        return Reply.of(
                people.find(call.caller(), call.query("q", ""), call.query("after", ""), USUAL),
                rows -> Reply.ok(json -> json.list("rows", rows, RegisterEndpoints::party)));
    }

    private Reply customer(Call call) {
        return Reply.of(people.party(call.caller(), call.path("id")), party -> Reply.ok(json -> party(json, party)));
    }

    private Reply addCustomer(Call call) throws IOException {
        JsonBody body = call.body();
        Party.Kind kind = body.has("kind") ? body.constant("kind", Party.Kind.class, true) : Party.Kind.PERSON;
        Party party = new Party(
                "",
                kind == null ? Party.Kind.PERSON : kind,
                body.text("name"),
                body.texts("phones"),
                Language.of(body.text("language")),
                body.flag("special", false),
                body.flag("doNotCall", false),
                body.text("idDocument"),
                body.text("note"),
                0);
        return call.whenSound(() -> Reply.of(
                people.put(call.caller(), party),
                added -> Reply.created("/api/customers/" + added.id(), json -> party(json, added))));
    }

    private static void party(JsonOut json, Party party) {
        json.put("id", party.id())
                .put("kind", party.kind())
                .put("name", party.name())
                .texts("phones", party.phones())
                .put("language", party.language())
                .put("special", party.special())
                .put("doNotCall", party.doNotCall())
                .put("idDocument", party.idDocument())
                .put("note", party.note())
                .put("version", party.version());
    }

    private Reply units(Call call) {
        List<Unit> rows = estates.units(
                call.caller().estateId(),
                call.query("q", ""),
                call.query("building", ""),
                call.query("after", ""),
                USUAL);
        return Reply.ok(json -> json.list(
                "rows",
                rows,
                (out, unit) -> out.put("id", unit.id())
                        .put("building", unit.buildingId())
                        .put("floor", unit.floor())
                        .put("area", unit.area() == null ? "" : unit.area().toPlainString())
                        .put("usage", unit.usage())
                        .put("occupancy", unit.occupancy())));
    }

    private Reply staff(Call call) {
        return Reply.ok(json -> json.list("rows", staff.staff(call.caller().estateId()), RegisterEndpoints::member));
    }

    private static void member(JsonOut json, Staff member) {
        json.put("id", member.id())
                .put("name", member.name())
                .texts("roles", member.roles().stream().sorted().toList())
                .put("team", member.team())
                .put("active", member.active());
    }

    private Reply estate(Call call) {
        return Reply.ok(json -> json.list(
                "rows",
                estates.estate(call.caller().estateId()).stream().toList(),
                (out, estate) -> out.put("id", estate.id())
                        .put("name", estate.name())
                        .put("kind", estate.kind())
                        .put("zone", estate.zone().getId())
                        .put("mode", estate.mode())));
    }

    private Reply parameters(Call call) {
        return Reply.ok(
                json -> json.list("rows", parameters.settings(call.caller().estateId()), RegisterEndpoints::setting));
    }

    private Reply setParameter(Call call) throws IOException {
        String value = call.body().text("value");
        String reason = call.body().text("reason");
        return call.whenSound(() -> Reply.of(
                parameters.set(call.caller(), call.path("key"), value, reason),
                now -> Reply.ok(json -> setting(json, now))));
    }

    private static void setting(JsonOut json, Setting setting) {
        json.put("key", setting.parameter().key())
                .put("title", setting.parameter().title())
                .put("type", setting.parameter().type())
                .put("value", setting.value())
                .put("default", setting.parameter().initial())
                .put("unit", setting.parameter().unit())
                .put("source", setting.parameter().source())
                .put("safety", setting.parameter().safety())
                .put("level", setting.level())
                .put("changedBy", setting.changedBy())
                .put("changedAt", setting.changedAt())
                .put("reason", setting.reason());
    }
}
