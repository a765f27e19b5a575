// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Page;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;

/** Open, find and list cases. Thread-safe. */
@Component(service = CaseEndpoints.class)
public final class CaseEndpoints implements Endpoints {
    private static final List<String> QUERY = List.of(
            "type",
            "state",
            "open",
            "band",
            "responsible",
            "assignee",
            "unit",
            "party",
            "category",
            "grade",
            "channel",
            "priority",
            "q",
            "from",
            "to",
            "sort",
            "limit",
            "after");
    private static final List<Field> HEADER = List.of(
            Field.text("type", "id of the case type, e.g. complaint").needed(),
            Field.text("channel", "how it reached us: COUNTER, PHONE, ...").needed(),
            Field.text("summary", "one line, 1-200 characters").needed(),
            Field.text("description", "up to 10,000 characters"),
            Field.text("priority", "LOW, NORMAL, HIGH or URGENT"),
            Field.text("unit", "id of the unit"),
            Field.text("place", "free words for where, up to 200 characters"),
            Field.of("requester", "object", "who asked: party, or name and phone; absent: anonymous"),
            Field.text("receivedAt", "when they asked; absent: now"),
            Field.text("responsible", "the first asked, if not the caller"),
            Field.text("promise", "what was promised to the customer, a time"),
            Field.text("parent", "number of the parent case"),
            Field.of("fields", "object", "fields of the type's form; they may also stand beside these members"));
    private static final Set<String> HEADER_NAMES =
            HEADER.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REQUESTER = Set.of("party", "name", "phone", "anonymous");

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypes types;

    /** Wires the endpoints. */
    @Activate
    public CaseEndpoints(@Reference CaseDesk desk, @Reference CaseReader reader, @Reference CaseTypes types) {
        this.desk = desk;
        this.reader = reader;
        this.types = types;
    }

    @Override
    public List<Endpoint> endpoints() {
        Field[] query = QUERY.stream()
                .map(name -> Field.text(name, "see CaseQuery; limit 1-200, after is the cursor of the page before"))
                .toArray(Field[]::new);
        Field[] header = HEADER.toArray(Field[]::new);
        return List.of(
                Endpoint.write("POST", "/cases", Permissions.CASE_OPEN, "Opens a case.", this::open, header)
                        .opened()
                        .creating(),
                Endpoint.get("/cases", Permissions.CASE_READ, "Lists cases.", this::list, query),
                Endpoint.get(
                        "/cases/{number}",
                        Permissions.CASE_READ,
                        "Shows a case with all that belongs to it.",
                        this::show));
    }

    private Reply open(Call call) throws java.io.IOException {
        JsonBody body = call.body();
        Map<String, String> fields = new LinkedHashMap<>(body.object("fields").values(Set.of()));
        fields.putAll(body.values(HEADER_NAMES));
        NewCase request = new NewCase(
                body.text("type"),
                body.text("channel"),
                body.text("priority"),
                body.text("summary"),
                body.text("description"),
                body.text("unit"),
                body.text("place"),
                requester(body),
                body.instant("receivedAt"),
                body.text("responsible"),
                body.instant("promise"),
                body.text("parent"),
                fields,
                "");
        return call.whenSound(() -> Reply.of(desk.open(call.caller(), request), opened -> created(opened)));
    }

    private static Requester requester(JsonBody body) {
        if (!body.has("requester")) {
            return Requester.ANONYMOUS;
        }
        JsonBody given = body.object("requester");
        given.refuseOthers(REQUESTER);
        boolean anonymous = given.flag("anonymous", false);
        return anonymous
                ? Requester.ANONYMOUS
                : new Requester(given.text("party"), given.text("name"), given.text("phone"), false);
    }

    private Reply created(Case opened) {
        return Reply.created("/api/cases/" + opened.number(), json -> CaseJson.write(json, opened, types::known))
                .with("ETag", CaseReplies.etag(opened));
    }

    private Reply show(Call call) {
        return Reply.of(
                reader.file(call.caller(), call.path("number")),
                file -> Reply.ok(json -> CaseJson.write(json, file, types::known))
                        .with("ETag", CaseReplies.etag(file.current())));
    }

    private Reply list(Call call) {
        CaseQuery query;
        try {
            query = CaseQuery.of(call.query());
        } catch (IllegalArgumentException e) {
            String field = e.getMessage().split(":", 2)[0];
            return new Reply.Refused(
                    Rejection.of(Rejection.Kind.INVALID, field, "not-allowed", Text.same(e.getMessage())));
        }
        Outcome<Page<Case>> page = reader.list(call.caller(), query);
        return Reply.of(page, found -> listed(call, found));
    }

    private Reply listed(Call call, Page<Case> page) {
        Reply.Json reply =
                Reply.ok(json -> json.list("rows", page.rows(), (out, row) -> CaseJson.write(out, row, types::known))
                        .put("next", page.next()));
        return page.next().isEmpty()
                ? reply
                : reply.with("Link", "<" + nextPath(call, page.next()) + ">; rel=\"next\"");
    }

    private static String nextPath(Call call, String cursor) {
        Stream<String> same = call.query().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("after"))
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()));
        return "/api/cases?"
                + Stream.concat(same, Stream.of("after=" + encode(cursor))).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
