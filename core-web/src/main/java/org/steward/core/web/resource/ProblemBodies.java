// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Text;
import org.steward.core.web.problem.Problems;

/** Gives every refusal of a resource the body of a problem: a {@link Rejection}, or none. Thread-safe. */
final class ProblemBodies implements ContainerResponseFilter {
    private static final int FIRST_ERROR = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        int status = response.getStatus();
        if (response.getEntity() instanceof Rejection rejection) {
            write(request, response, rejection);
        } else if (status >= FIRST_ERROR && !response.hasEntity()) {
            Text words = Text.same(response.getStatusInfo().getReasonPhrase());
            write(request, response, Rejection.of(Rejection.Kind.INVALID, "http-" + status, words));
        }
    }

    private static void write(ContainerRequestContext request, ContainerResponseContext response, Rejection rejection)
            throws IOException {
        Visit visit = (Visit) request.getProperty(Visit.ATTRIBUTE);
        int status = response.getStatus() < FIRST_ERROR ? Problems.status(rejection.kind()) : response.getStatus();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Problems.document(
                body,
                visit.language(),
                new Problems.Place("/api/" + request.getUriInfo().getPath(), visit.correlation()),
                status,
                rejection);
        response.setStatus(status);
        if (status == 503) {
            response.getHeaders().putSingle("Retry-After", "5");
        }
        response.setEntity(body.toByteArray(), null, MediaType.valueOf(Problems.MEDIA_TYPE));
    }
}
