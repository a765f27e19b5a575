// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;

/** Everything that changes a case. Thread-safe. */
@Component(service = ChangeEndpoints.class)
public final class ChangeEndpoints implements Endpoints {
    private static final String CASE = "/cases/{number}";
    private static final String WORK = Permissions.CASE_WORK;
    private static final Field REASON = Field.text("reason", "why, in words");
    private static final Field STAFF =
            Field.text("staff", "sign-in name of a member of staff").needed();

    private final CaseDesk desk;
    private final CaseTypes types;
    private final ResidentLinks residents;

    /** Wires the endpoints. */
    @Activate
    public ChangeEndpoints(@Reference CaseDesk desk, @Reference CaseTypes types, @Reference ResidentLinks residents) {
        this.desk = desk;
        this.types = types;
        this.residents = residents;
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.of(steps(), people(), additions()).flatMap(List::stream).toList();
    }

    private List<Endpoint> steps() {
        return List.of(
                write(
                                "/transitions/{name}",
                                "Fires a transition; the body holds its fields. Needs If-Match.",
                                this::fire)
                        .opened(),
                write("/undo", "Takes back the caller's own last transition. Needs If-Match.", this::undo),
                new Endpoint(
                        "PATCH",
                        CASE,
                        WORK,
                        "Corrects header or intake values. Needs If-Match.",
                        List.of(),
                        List.of(),
                        true,
                        false,
                        this::correct));
    }

    private List<Endpoint> people() {
        return List.of(
                write(
                        "/assign",
                        "Sets who does the work. Needs If-Match.",
                        this::assign,
                        Field.text("staff", "sign-in name, empty to take it away"),
                        Field.text("team", "id of a team")),
                write(
                        "/promise",
                        "Sets or moves the promise. Needs If-Match.",
                        this::promise,
                        Field.text("at", "the promised time").needed(),
                        REASON),
                write(
                        "/hand-over",
                        "Asks another member to become responsible. Needs If-Match.",
                        this::offer,
                        STAFF,
                        REASON),
                write(
                        "/hand-over/answer",
                        "Accepts or declines a hand-over offered to the caller. Needs If-Match.",
                        this::answer,
                        Field.of("accept", "boolean", "true to accept").needed(),
                        Field.text("note", "words to it")),
                write(
                        "/observers",
                        "Lets a member follow or stop following.",
                        this::observe,
                        STAFF,
                        Field.of("follow", "boolean", "false to stop; absent: true")));
    }

    private List<Endpoint> additions() {
        return List.of(
                write(
                                "/notes",
                                "Adds a note.",
                                this::note,
                                Field.text("text", "1-10,000 characters").needed(),
                                Field.of("visible", "boolean", "whether the customer sees it; absent: false"))
                        .creating(),
                write(
                                "/links",
                                "Links two cases.",
                                this::link,
                                Field.text("other", "number of the other case").needed(),
                                Field.text("kind", "RELATED, DUPLICATE_OF, SAME_MATTER, CHILD_OF or CONVERTED_TO")
                                        .needed())
                        .creating(),
                new Endpoint(
                        "DELETE",
                        CASE + "/links/{kind}/{other}",
                        WORK,
                        "Removes a link.",
                        List.of(),
                        List.of(),
                        false,
                        false,
                        this::unlink),
                write("/resident-link", "Gives the customer's private link.", this::residentLink));
    }

    private static Endpoint write(String path, String summary, Endpoint.Handler handler, Field... body) {
        return Endpoint.write("POST", CASE + path, WORK, summary, handler, body);
    }

    private Reply fire(Call call) throws IOException {
        return CaseReplies.guarded(
                call,
                types::known,
                version -> desk.fire(
                        call.caller(),
                        call.path("number"),
                        version,
                        call.path("name"),
                        call.body().values(Set.of())));
    }

    private Reply undo(Call call) throws IOException {
        return CaseReplies.guarded(
                call, types::known, version -> desk.undo(call.caller(), call.path("number"), version));
    }

    private Reply assign(Call call) throws IOException {
        String staff = call.body().text("staff");
        String team = call.body().text("team");
        return CaseReplies.guarded(
                call, types::known, version -> desk.assign(call.caller(), call.path("number"), version, staff, team));
    }

    private Reply promise(Call call) throws IOException {
        var at = call.body().instant("at");
        String reason = call.body().text("reason");
        if (at == null && call.body().flaws().isEmpty()) {
            return needed("at");
        }
        return CaseReplies.guarded(
                call, types::known, version -> desk.promise(call.caller(), call.path("number"), version, at, reason));
    }

    private Reply offer(Call call) throws IOException {
        String staff = call.body().text("staff");
        String reason = call.body().text("reason");
        return CaseReplies.guarded(
                call,
                types::known,
                version -> desk.offerHandOver(call.caller(), call.path("number"), version, staff, reason));
    }

    private Reply answer(Call call) throws IOException {
        if (!call.body().has("accept")) {
            return needed("accept");
        }
        boolean accept = call.body().flag("accept", false);
        String note = call.body().text("note");
        return CaseReplies.guarded(
                call,
                types::known,
                version -> desk.answerHandOver(call.caller(), call.path("number"), version, accept, note));
    }

    private Reply observe(Call call) throws IOException {
        String staff = call.body().text("staff");
        boolean follow = call.body().flag("follow", true);
        return call.whenSound(() ->
                CaseReplies.changed(desk.observe(call.caller(), call.path("number"), staff, follow), types::known));
    }

    private Reply correct(Call call) throws IOException {
        JsonBody body = call.body();
        var changes = body.values(Set.of());
        return CaseReplies.guarded(
                call, types::known, version -> desk.correct(call.caller(), call.path("number"), version, changes));
    }

    private Reply note(Call call) throws IOException {
        String text = call.body().text("text");
        boolean visible = call.body().flag("visible", false);
        return call.whenSound(() -> Reply.of(
                desk.note(call.caller(), call.path("number"), text, visible),
                entry -> Reply.created("/api/cases/" + call.path("number"), json -> CaseJson.entry(json, entry))));
    }

    private Reply link(Call call) throws IOException {
        String other = call.body().text("other");
        String kind = call.body().text("kind");
        LinkKind known = kind(kind);
        if (known == null && call.body().flaws().isEmpty()) {
            return badKind(kind);
        }
        return call.whenSound(() -> Reply.of(
                desk.link(call.caller(), call.path("number"), other, known),
                now -> Reply.created("/api/cases/" + now.number(), json -> CaseJson.write(json, now, types::known))));
    }

    private Reply unlink(Call call) {
        LinkKind known = kind(call.path("kind"));
        return known == null
                ? badKind(call.path("kind"))
                : CaseReplies.changed(
                        desk.unlink(call.caller(), call.path("number"), call.path("other"), known), types::known);
    }

    private Reply residentLink(Call call) {
        return Reply.of(
                residents.link(call.caller(), call.path("number")),
                secret -> Reply.created("/r/" + secret, json -> json.put("link", "/r/" + secret)));
    }

    private static LinkKind kind(String name) {
        for (LinkKind kind : LinkKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static Reply badKind(String given) {
        String brief = given.length() > 40 ? given.substring(0, 40) + "…" : given;
        Text words = Text.of(
                        "'{0}' is no kind of link; use RELATED, DUPLICATE_OF, SAME_MATTER, CHILD_OF, CONVERTED_TO",
                        "“{0}”不是关联类型；请使用 RELATED、DUPLICATE_OF、SAME_MATTER、CHILD_OF、CONVERTED_TO")
                .with(brief);
        return new Reply.Refused(Rejection.of(Rejection.Kind.INVALID, "kind", "not-allowed", words));
    }

    private static Reply needed(String field) {
        return new Reply.Refused(Rejection.of(
                Rejection.Kind.INVALID,
                field,
                "required",
                Text.of("{0} is needed", "请填写 {0}").with(field)));
    }
}
