// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.SessionKeeper;

/** What every command has: who acts, in which estate, and refusals in one sentence. One object per call. */
abstract class CommandLine implements Action {
    @Reference
    private SessionKeeper sessions;

    @Reference
    private EstateRegister register;

    @Option(name = "--user", description = "Sign-in name of who acts; the same permissions hold as in the browser")
    private String user = "admin";

    @Option(name = "--estate", description = "Id of the estate; the user's first one when left out")
    @Completion(EstateCompleter.class)
    private String estate = "";

    /** Who acts. */
    final Caller caller() {
        return callerIn(estate);
    }

    /** Who acts, in the estate with this id; in their first one when it is empty. */
    final Caller callerIn(String estateId) {
        return sessions.trusted(user, estateId)
                .orElseThrow(() -> new IllegalArgumentException("--user " + user + " is no active member of "
                        + (estateId.isEmpty() ? "any estate" : "estate " + estateId) + "; estates: "
                        + register.estates().stream().map(Estate::id).collect(Collectors.joining(", "))));
    }

    /** Who acts in the estate with this id, with this permission. */
    final Caller callerIn(String estateId, String permission) {
        return permitted(callerIn(estateId), permission);
    }

    /** The estate named on the command line, or an empty string. */
    final String estate() {
        return estate;
    }

    /** The id of the acting user. */
    final String user() {
        return user;
    }

    /** Who acts, with this permission. */
    final Caller caller(String permission) {
        return permitted(caller(), permission);
    }

    private static Caller permitted(Caller caller, String permission) {
        if (!caller.may(permission)) {
            throw new IllegalArgumentException("--user " + caller.id() + " lacks the permission " + permission);
        }
        return caller;
    }

    /** The value, or the refusal as an error of the command. */
    static <T> T value(Outcome<T> outcome) {
        return outcome.result()
                .orElseThrow(() ->
                        new IllegalArgumentException(words(outcome.refusal().orElseThrow())));
    }

    /** A refusal in one line. */
    static String words(Rejection rejection) {
        List<String> sentences = rejection.flaws().stream()
                .map(flaw -> flaw.field().isEmpty() || flaw.message().en().startsWith(flaw.field())
                        ? flaw.message().en()
                        : flaw.field() + ": " + flaw.message().en())
                .toList();
        return String.join("; ", sentences);
    }
}
