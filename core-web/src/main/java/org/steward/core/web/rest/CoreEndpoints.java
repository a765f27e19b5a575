// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.people.Caller;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.EndpointGroups;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Reply;
import org.steward.core.web.openapi.OpenApi;
import org.steward.core.web.resource.ResourceEndpoints;

/** All endpoints of the core, and their description. Thread-safe. */
@Component(service = EndpointGroups.class)
public final class CoreEndpoints implements EndpointGroups {
    private final List<Endpoint> all;
    private final CaseTypes types;
    private final ModuleRegistry registry;

    /** Wires the groups. */
    @Activate
    public CoreEndpoints(
            @Reference SessionEndpoints session,
            @Reference CaseEndpoints cases,
            @Reference ChangeEndpoints changes,
            @Reference AttachmentEndpoints files,
            @Reference PrintEndpoints prints,
            @Reference WorkEndpoints work,
            @Reference RegisterEndpoints registers,
            @Reference ModuleEndpoints modules,
            @Reference DutyEndpoints duties,
            @Reference PresenceEndpoints presence,
            @Reference ModeEndpoints modes,
            @Reference FigureEndpoints figures,
            @Reference AnalysisEndpoints analysis,
            @Reference CaseTypes types,
            @Reference ModuleRegistry registry) {
        this.types = types;
        this.registry = registry;
        Endpoint description = Endpoint.get("/openapi.json", Endpoint.PUBLIC, "This description.", this::description);
        this.all = Stream.concat(
                        Stream.<Endpoints>of(
                                        session, cases, changes, files, prints, work, registers, modules, duties,
                                        presence, modes, figures, analysis)
                                .flatMap(group -> group.endpoints().stream()),
                        Stream.of(description))
                .toList();
    }

    @Override
    public List<Endpoint> all() {
        return all;
    }

    /** A stranger sees the paths of the core; what an estate's modules add only who belongs to it. */
    private Reply description(Call call) {
        Optional<String> estate = call.visit().caller().map(Caller::estateId);
        List<CaseType> known = estate.map(types::types).orElse(List.of());
        List<Endpoint> endpoints = new ArrayList<>(all);
        estate.map(registry::enabled)
                .orElse(List.of())
                .forEach(module -> endpoints.addAll(ResourceEndpoints.of(module)));
        return Reply.ok(json -> OpenApi.write(json, endpoints, known));
    }
}
