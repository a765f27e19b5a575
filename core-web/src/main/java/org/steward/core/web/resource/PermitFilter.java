// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.security.Principal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.model.ResourceMethod;

import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permit;
import org.steward.core.api.security.Visit;
import org.steward.core.web.problem.Problems;

/** Lets only those in whom the method's {@link Permit} allows. Thread-safe. */
final class PermitFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Visit visit = (Visit) request.getProperty(Visit.ATTRIBUTE);
        Caller caller = visit.caller().orElseThrow();
        request.setSecurityContext(
                new Signed(caller, request.getSecurityContext().isSecure()));
        ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        if (method == null) {
            return;
        }
        Invocable invocable = method.getInvocable();
        String needed = PermitCheck.permission(invocable.getHandler().getHandlerClass(), invocable.getHandlingMethod());
        boolean allowed = needed != null && (needed.equals(Permit.SIGNED_IN) || caller.may(needed));
        if (!allowed) {
            Rejection rejection = Refusals.forbidden(needed == null ? "@Permit" : needed);
            request.abortWith(Response.status(Problems.status(rejection.kind()))
                    .entity(rejection)
                    .build());
        }
    }

    private record Signed(Caller caller, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller::id;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.is(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "STEWARD";
        }
    }
}
