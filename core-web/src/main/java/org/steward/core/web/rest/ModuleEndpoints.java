// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleKeeper.Manner;
import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
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
import org.steward.core.web.json.JsonOut;

/** The modules of the server: what they do, and changes of them. Thread-safe. */
@Component(service = ModuleEndpoints.class)
public final class ModuleEndpoints implements Endpoints {
    private static final Logger log = LoggerFactory.getLogger(ModuleEndpoints.class);

    private final ModuleKeeper keeper;

    /** Wires the endpoints. */
    @Activate
    public ModuleEndpoints(@Reference ModuleKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<Endpoint> endpoints() {
        String may = Permissions.MODULE_MANAGE;
        Field estate = Field.text("estate", "id of an estate; absent: the server");
        Field source = Field.text("source", "a version or a Maven address mvn:group/artifact/version");
        return List.of(
                Endpoint.get("/modules", may, "Modules and what they do now.", this::list),
                Endpoint.get("/modules/{id}", may, "One module, and why it does not serve.", this::show),
                Endpoint.get(
                        "/modules/{id}/migrations", may, "Migration scripts of a module.", this::migrations, source),
                Endpoint.write("POST", "/modules/{id}/enable", may, "Enables a module.", this::enable, estate, source),
                Endpoint.write("POST", "/modules/{id}/disable", may, "Disables a module.", this::disable, estate),
                Endpoint.write(
                        "POST",
                        "/modules/{id}/replace",
                        may,
                        "Puts another version in the place of the one that serves.",
                        this::replace,
                        source.needed(),
                        Field.of("parked", "boolean", "let requests wait, for versions that must not coexist")),
                Endpoint.write("POST", "/modules/{id}/rollback", may, "Puts the version before back.", this::rollback),
                Endpoint.write(
                        "POST",
                        "/modules/{id}/export",
                        may,
                        "Writes its data into a file of the server.",
                        this::export),
                Endpoint.write(
                        "POST",
                        "/modules/{id}/purge",
                        may,
                        "Exports a disabled module, then drops its own tables.",
                        this::purge,
                        Field.text("confirm", "the id of the module once more").needed()));
    }

    private Reply list(Call call) {
        return Reply.ok(json -> {
            json.list("rows", keeper.modules(), ModuleEndpoints::module);
            json.texts("available", List.copyOf(keeper.available()));
            json.texts("faults", keeper.faults().stream().map(Text::en).toList());
        });
    }

    private Reply show(Call call) {
        String id = call.path("id");
        return keeper.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .<Reply>map(module -> Reply.ok(json -> {
                    module(json, module);
                    json.put("why", keeper.why(id));
                }))
                .orElseGet(() -> Reply.notFound(keeper.why(id)));
    }

    private Reply migrations(Call call) {
        return Reply.of(
                safe(call.query("source", "")).then(from -> keeper.migrations(call.caller(), call.path("id"), from)),
                scripts -> Reply.ok(json -> json.list("rows", scripts, ModuleEndpoints::script)));
    }

    private Reply enable(Call call) throws IOException {
        JsonBody body = call.body();
        String estate = body.text("estate");
        String source = body.text("source");
        return call.whenSound(() ->
                done(safe(source).then(from -> keeper.enable(call.caller(), call.path("id"), estate, from, steps()))));
    }

    private Reply disable(Call call) throws IOException {
        String estate = call.body().text("estate");
        return call.whenSound(() -> done(keeper.disable(call.caller(), call.path("id"), estate, steps())));
    }

    private Reply replace(Call call) throws IOException {
        JsonBody body = call.body();
        String source = body.text("source");
        Manner manner = body.flag("parked", false) ? Manner.PARKED : Manner.SIDE_BY_SIDE;
        return call.whenSound(() ->
                done(safe(source).then(from -> keeper.replace(call.caller(), call.path("id"), from, manner, steps()))));
    }

    private Reply rollback(Call call) {
        return done(keeper.rollback(call.caller(), call.path("id"), steps()));
    }

    private Reply export(Call call) {
        return Reply.of(
                keeper.export(call.caller(), call.path("id"), steps()),
                file -> Reply.ok(json -> json.put("file", file.toString())));
    }

    private Reply purge(Call call) throws IOException {
        String confirmed = call.body().text("confirm");
        return call.whenSound(() -> Reply.of(
                keeper.purge(call.caller(), call.path("id"), confirmed, steps()),
                file -> Reply.ok(json -> json.put("file", file.toString()))));
    }

    /** Files of the server are for its console, not for the network. */
    private static Outcome<String> safe(String source) {
        boolean plain = source.isEmpty() || source.startsWith("mvn:") || source.matches("[0-9][A-Za-z0-9._-]{0,60}");
        return plain
                ? Outcome.done(source)
                : Outcome.rejected(
                        Rejection.Kind.INVALID,
                        "source",
                        "invalid",
                        Text.of(
                                "only a version such as 1.2.3 or an address mvn:group/artifact/version",
                                "只能是版本号（如 1.2.3）或地址 mvn:group/artifact/version"));
    }

    private static Reply done(Outcome<ModuleStatus> outcome) {
        return Reply.of(outcome, module -> Reply.ok(json -> module(json, module)));
    }

    private static Consumer<Text> steps() {
        return step -> log.info("{}", step.en());
    }

    private static void module(JsonOut json, ModuleStatus module) {
        json.put("id", module.id())
                .put("title", module.title())
                .put("version", module.version())
                .put("state", module.state())
                .texts("estates", module.estates().stream().sorted().toList())
                .put("leases", module.leases())
                .put("since", module.since())
                .put("trouble", module.trouble());
    }

    private static void script(JsonOut json, ModuleScript script) {
        json.put("script", script.record().script())
                .put("pending", script.isPending())
                .put("appliedAt", script.record().appliedAt())
                .put("changed", script.record().changed())
                .put("sql", script.sql());
    }
}
