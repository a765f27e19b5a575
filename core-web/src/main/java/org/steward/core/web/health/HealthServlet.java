// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.health;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

import org.steward.core.api.health.Readiness;

/**
 * Answers {@code GET /api/health} from the first second on, also while nothing else is there: 200 when the centre is
 * ready, otherwise 503 with what is missing. Needs no session and tells no secret. Thread-safe.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/health")
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();

    /** Conditions come and go while this answers, so the reference is a snapshot that the runtime replaces. */
    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.MULTIPLE)
    transient volatile List<Readiness> conditions = List.of();

    private final transient RequiredParts required;

    /** Watches the services of a framework. */
    @Activate
    public HealthServlet(BundleContext context) {
        this.required = new RequiredParts(context);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> missing = required.missing(conditions);
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        if (!missing.isEmpty()) {
            response.setHeader("Retry-After", "1");
        }
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringField("status", missing.isEmpty() ? "ready" : "not ready");
            json.writeObjectFieldStart("missing");
            for (Map.Entry<String, String> line : missing.entrySet()) {
                json.writeStringField(line.getKey(), line.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }
}
