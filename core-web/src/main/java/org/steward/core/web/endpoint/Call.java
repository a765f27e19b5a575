// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;
import org.steward.core.web.json.JsonBody;

/**
 * One request to an endpoint, checked for permission, known query names and known body members.
 *
 * @param path values of the template's variables
 * @param query first value of each name
 * @param body the JSON body, empty for reads and uploads
 */
public record Call(
        HttpServletRequest request, Visit visit, Map<String, String> path, Map<String, String> query, JsonBody body) {
    /** Who calls. Only endpoints that need a session may ask. */
    public Caller caller() {
        return visit.caller().orElseThrow();
    }

    /** A variable of the path. */
    public String path(String name) {
        return path.get(name);
    }

    /** A value of the query string, or the default. */
    public String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** The version in {@code If-Match}: a number, any, or empty when the header is missing or no version. */
    public Optional<Integer> ifMatch() {
        String header = request.getHeader("If-Match");
        if (header == null) {
            return Optional.empty();
        }
        String tag = header.strip();
        if (tag.equals("*")) {
            return Optional.of(CaseDesk.ANY_VERSION);
        }
        return tag.matches("\"\\d{1,9}\"")
                ? Optional.of(Integer.parseInt(tag.substring(1, tag.length() - 1)))
                : Optional.empty();
    }

    /** Runs when the body had no flaw, else tells the flaws. */
    public Reply whenSound(Work work) throws IOException {
        List<Flaw> flaws = body.flaws();
        return flaws.isEmpty() ? work.run() : Reply.invalid(flaws);
    }

    /** The rest of a handler. */
    public interface Work {
        /** Answers. */
        Reply run() throws IOException;
    }
}
