// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.people.Caller;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;

/** Sign in and out for programs, and who one is. Thread-safe. */
@Component(service = SessionEndpoints.class)
public final class SessionEndpoints implements Endpoints {
    private final SessionKeeper sessions;

    /** Wires the endpoints. */
    @Activate
    public SessionEndpoints(@Reference SessionKeeper sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.write(
                        "POST",
                        "/session",
                        Endpoint.PUBLIC,
                        "Signs in; the token goes into Authorization: Bearer.",
                        this::signIn,
                        Field.text("user", "sign-in name").needed(),
                        Field.text("password", "password").needed()),
                new Endpoint(
                        "DELETE",
                        "/session",
                        Endpoint.SIGNED_IN,
                        "Ends the session of the token sent.",
                        List.of(),
                        List.of(),
                        false,
                        false,
                        this::signOut),
                Endpoint.get("/me", Endpoint.SIGNED_IN, "Who is signed in, with roles and permissions.", this::me));
    }

    private Reply signIn(Call call) throws IOException {
        String user = call.body().text("user");
        String password = call.body().text("password");
        return call.whenSound(() -> Reply.of(
                sessions.signIn(user, password, call.request().getRemoteAddr()),
                session -> new Reply.Json(
                        200,
                        java.util.Map.of(),
                        json -> json.put("token", session.token())
                                .put("user", session.userId())
                                .texts("estates", session.estates())
                                .put("expiresAt", session.expiresAt()))));
    }

    private Reply signOut(Call call) {
        String header = call.request().getHeader("Authorization");
        if (header != null && header.length() > 7) {
            sessions.signOut(header.substring(7).strip());
        }
        return new Reply.Empty();
    }

    private Reply me(Call call) {
        Caller caller = call.caller();
        return Reply.ok(json -> json.put("user", caller.id())
                .put("name", caller.name())
                .put("estate", caller.estateId())
                .put("language", caller.language())
                .texts("roles", caller.roles().stream().sorted().toList())
                .texts("permissions", caller.permissions().stream().sorted().toList()));
    }
}
