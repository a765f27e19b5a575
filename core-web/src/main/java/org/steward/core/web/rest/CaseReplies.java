// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.Optional;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Reply;

/** What changes of a case answer. Pure. */
final class CaseReplies {
    private static final int PRECONDITION_REQUIRED = 428;

    private CaseReplies() {}

    static String etag(Case of) {
        return "\"" + of.version() + "\"";
    }

    /** The changed case with its new version, or the refusal. */
    static Reply changed(Outcome<Case> outcome, Function<String, Optional<CaseType>> types) {
        return Reply.of(
                outcome,
                now -> Reply.ok(json -> CaseJson.write(json, now, types)).with("ETag", etag(now)));
    }

    /** A change that needs the version the caller saw. */
    interface Change {
        /** Carries the change out. */
        Outcome<Case> with(int version);
    }

    /** Runs a change with the version of {@code If-Match}; without that header it is refused (RFC 6585, 428). */
    static Reply guarded(Call call, Function<String, Optional<CaseType>> types, Change change)
            throws java.io.IOException {
        Optional<Integer> version = call.ifMatch();
        if (version.isEmpty()) {
            return new Reply.RefusedAs(
                    PRECONDITION_REQUIRED,
                    Text.of("A version is needed", "需要版本号"),
                    Rejection.of(
                            Rejection.Kind.INVALID,
                            "If-Match",
                            "version-needed",
                            Text.of(
                                    "send If-Match with the ETag you saw, e.g. \"3\", or * for any version",
                                    "请在 If-Match 中发送所见的 ETag，例如 \"3\"，或 * 表示任意版本")));
        }
        return call.whenSound(() -> changed(change.with(version.get()), types));
    }
}
