// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.cases.SavedFilter;
import org.steward.core.api.cases.SavedFilters;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.security.Permissions;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.json.JsonBody;
import org.steward.core.web.json.JsonOut;

/** Call-backs, notices, saved filters and the case types themselves. Thread-safe. */
@Component(service = WorkEndpoints.class)
public final class WorkEndpoints implements Endpoints {
    private static final int MOST = 200;

    private final CallbackDesk callbacks;
    private final Notices notices;
    private final SavedFilters filters;
    private final CaseTypes types;

    /** Wires the endpoints. */
    @Activate
    public WorkEndpoints(
            @Reference CallbackDesk callbacks,
            @Reference Notices notices,
            @Reference SavedFilters filters,
            @Reference CaseTypes types) {
        this.callbacks = callbacks;
        this.notices = notices;
        this.filters = filters;
        this.types = types;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/callbacks",
                        Permissions.CASE_READ,
                        "Open call-backs by end of window, at most 200.",
                        this::open,
                        Field.of("mine", "boolean", "true: only those the caller may do")),
                Endpoint.write(
                        "POST",
                        "/callbacks/{id}/attempts",
                        Permissions.CASE_WORK,
                        "Records an attempt to reach the customer.",
                        this::attempt,
                        Field.text("method", "PHONE, HOME, LETTER or APP").needed(),
                        Field.of("reached", "boolean", "whether somebody answered")
                                .needed(),
                        Field.text("satisfaction", "A, B or C; needed when reached"),
                        Field.text("comment", "in the customer's words; needed for C")),
                Endpoint.get("/notices", Endpoint.SIGNED_IN, "The caller's notices, newest first.", this::mine),
                Endpoint.write(
                        "POST", "/notices/seen", Endpoint.SIGNED_IN, "Marks the caller's notices as seen.", this::seen),
                Endpoint.get("/filters", Permissions.CASE_READ, "The caller's saved filters.", this::filters),
                Endpoint.write(
                        "PUT",
                        "/filters/{name}",
                        Permissions.CASE_READ,
                        "Saves a filter.",
                        this::save,
                        Field.text("query", "query string of the case list").needed()),
                Endpoint.write(
                        "DELETE", "/filters/{name}", Permissions.CASE_READ, "Removes a saved filter.", this::remove),
                Endpoint.get(
                        "/case-types",
                        Endpoint.SIGNED_IN,
                        "Case types of this estate with forms and states.",
                        this::types));
    }

    private Reply open(Call call) {
        boolean mine = call.query("mine", "false").equals("true");
        return Reply.of(
                callbacks.open(call.caller(), mine, MOST),
                rows -> Reply.ok(json -> json.list("rows", rows, CaseJson::callback)));
    }

    private Reply attempt(Call call) throws IOException {
        JsonBody body = call.body();
        boolean reached = body.flag("reached", false);
        CallbackAttempt.Method method = body.constant("method", CallbackAttempt.Method.class, true);
        Satisfaction satisfaction = body.constant("satisfaction", Satisfaction.class, false);
        String comment = body.text("comment");
        return call.whenSound(() -> {
            if (!call.path("id").matches("\\d{1,18}")) {
                return Reply.notFound(org.steward.core.api.text.Text.of("there is no such call-back", "没有此回访"));
            }
            CallbackAttempt attempt = new CallbackAttempt(null, "", method, reached, satisfaction, comment);
            return Reply.of(
                    callbacks.attempt(call.caller(), Long.parseLong(call.path("id")), attempt),
                    now -> Reply.ok(json -> CaseJson.callback(json, now)));
        });
    }

    private Reply mine(Call call) {
        return Reply.ok(json -> json.list(
                "rows",
                notices.mine(call.caller(), MOST),
                (out, notice) -> out.put("id", notice.id())
                        .put("case", notice.caseNumber())
                        .put("template", notice.template())
                        .put("subject", notice.subject())
                        .put("body", notice.body())
                        .put("sentAt", notice.sentAt())
                        .put("seenAt", notice.ackAt())));
    }

    private Reply seen(Call call) {
        notices.seen(call.caller());
        return new Reply.Empty();
    }

    private Reply filters(Call call) {
        return Reply.of(
                filters.mine(call.caller()), rows -> Reply.ok(json -> json.list("rows", rows, WorkEndpoints::filter)));
    }

    private static void filter(JsonOut json, SavedFilter filter) {
        json.put("name", filter.name()).put("query", filter.query());
    }

    private Reply save(Call call) throws IOException {
        SavedFilter filter = new SavedFilter(call.path("name"), call.body().text("query"));
        return call.whenSound(() ->
                Reply.of(filters.save(call.caller(), filter), saved -> Reply.ok(json -> filter(json, saved))));
    }

    private Reply remove(Call call) {
        return Reply.of(filters.remove(call.caller(), call.path("name")), removed -> new Reply.Empty());
    }

    private Reply types(Call call) {
        return Reply.ok(json -> json.list("rows", types.types(call.caller().estateId()), WorkEndpoints::type));
    }

    private static void type(JsonOut json, CaseType type) {
        json.put("id", type.id());
        json.put("prefix", type.prefix());
        json.put("title", type.title());
        json.put("plural", type.plural());
        json.put("offered", type.offered());
        FormJson.write(json, "intake", type.intake());
        json.put("initial", type.workflow().initial());
        json.list(
                "states",
                type.workflow().states(),
                (out, state) ->
                        out.put("id", state.id()).put("title", state.title()).put("phase", state.phase()));
        json.list("transitions", type.workflow().transitions(), (out, transition) -> {
            out.put("name", transition.name())
                    .put("title", transition.title())
                    .texts("from", transition.from().stream().sorted().toList())
                    .put("to", transition.to())
                    .texts("roles", transition.roles().stream().sorted().toList())
                    .put("hidden", transition.hidden());
            FormJson.write(out, "form", transition.form());
        });
    }
}
