// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.text.Language;

/** Finds out who makes a request. Thread-safe. */
final class Recognition {
    private static final String BEARER = "Bearer ";
    private static final String RESIDENT = "/r/";

    private final SessionKeeper sessions;
    private final ResidentLinks links;
    private final StaffRegister staff;
    private final EstateRegister estates;

    Recognition(SessionKeeper sessions, ResidentLinks links, StaffRegister staff, EstateRegister estates) {
        this.sessions = sessions;
        this.links = links;
        this.staff = staff;
        this.estates = estates;
    }

    /**
     * Who it is.
     *
     * @param secret to which the form token is bound; empty for an API token, which no browser sends by itself
     */
    record Known(Optional<Caller> caller, String secret, boolean bearer) {}

    Known who(HttpServletRequest request, String path) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            return new Known(sessions.authenticate(token, wantedEstate(request)), "", true);
        }
        if (path.startsWith(RESIDENT)) {
            String secret = path.substring(RESIDENT.length()).split("/", 2)[0];
            return new Known(links.resident(secret).map(found -> speaking(found, request)), secret, false);
        }
        String token = Cookies.value(request, Cookies.SESSION);
        if (token.isEmpty()) {
            return new Known(Optional.empty(), Cookies.value(request, Cookies.STRANGER), false);
        }
        return new Known(bySession(request, token), token, false);
    }

    private Optional<Caller> bySession(HttpServletRequest request, String token) {
        String asked = wantedEstate(request);
        String last = asked.isEmpty() ? Cookies.value(request, Cookies.ESTATE) : asked;
        Optional<Caller> caller = sessions.authenticate(token, last);
        return caller.isEmpty() && asked.isEmpty() && !last.isEmpty() ? sessions.authenticate(token, "") : caller;
    }

    private static String wantedEstate(HttpServletRequest request) {
        String header = request.getHeader("X-Estate");
        return header == null ? "" : header.strip();
    }

    /** A resident's language is not kept anywhere: it is the visitor's. */
    private static Caller speaking(Caller resident, HttpServletRequest request) {
        return new Caller(
                resident.kind(),
                resident.id(),
                resident.name(),
                resident.estateId(),
                resident.roles(),
                resident.permissions(),
                language(request));
    }

    /** The language chosen on this browser, else the one it asks for. */
    static Language language(HttpServletRequest request) {
        String chosen = Cookies.value(request, Cookies.LANGUAGE);
        return Language.of(chosen.isEmpty() ? request.getHeader("Accept-Language") : chosen);
    }

    /** The estates a member of staff may switch to. */
    List<String> estatesOf(Caller caller) {
        if (caller.kind() != Caller.Kind.STAFF) {
            return List.of(caller.estateId());
        }
        return estates.estates().stream()
                .map(Estate::id)
                .filter(id -> id.equals(caller.estateId())
                        || staff.caller(id, caller.id()).isPresent())
                .toList();
    }
}
