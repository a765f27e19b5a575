// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.health;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.health.Readiness;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.store.StoreKeeper;

/** Answers {@code GET /api/health}: 200 when every condition of being ready holds, otherwise 503 with what is missing. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/health")
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.MULTIPLE)
    transient volatile List<Readiness> conditions = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    transient volatile StoreKeeper store;

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    transient volatile SessionKeeper sessions;

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    transient volatile CaseDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var missing = missing();
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (!missing.isEmpty()) {
            response.setHeader("Retry-After", "1");
        }
        try (var json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringField("status", missing.isEmpty() ? "ready" : "starting");
            json.writeObjectFieldStart("missing");
            for (var line : missing.entrySet()) {
                json.writeStringField(line.getKey(), line.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private Map<String, String> missing() {
        var missing = new TreeMap<String, String>();
        for (var condition : conditions) {
            condition.missing().ifPresent(why -> missing.put(condition.name(), why));
        }
        var keeper = store;
        if (keeper == null || !keeper.isUp()) {
            missing.putIfAbsent("store", "The store does not answer.");
        }
        if (sessions == null) {
            missing.put("sessions", "Nobody can sign in yet.");
        }
        if (desk == null) {
            missing.put("case-desk", "The case desk is not open yet.");
        }
        return missing;
    }
}
