// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.journal.Entry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/**
 * The only way to change a case. Each method is one transaction: load, decide, write guarded by the version, journal.
 * What is returned as done is durable. {@code version} is the version the caller saw; {@code ANY_VERSION} skips that
 * check. Common refusals: {@code NOT_FOUND}, {@code FORBIDDEN}, {@code STALE}, {@code CONFLICT} (closed, or its module
 * is absent). Thread-safe.
 */
@ProviderType
public interface CaseDesk {
    /** Skips the version check. */
    int ANY_VERSION = -1;

    /**
     * Opens a case; needs {@code case.open}. The caller (or {@code responsible}) becomes the responsible member.
     * A non-empty source key that exists already gives the existing case and changes nothing.
     */
    Outcome<Case> open(Caller caller, NewCase request);

    /**
     * Fires a transition of the workflow.
     *
     * @param fields raw values of the transition's form
     */
    Outcome<Case> fire(Caller caller, String number, int version, String transition, Map<String, String> fields);

    /** Takes back the caller's own last transition within the undo time, when nothing left the house since. */
    Outcome<Case> undo(Caller caller, String number, int version);

    /** Sets who does the work; an empty staff id takes it away. */
    Outcome<Case> assign(Caller caller, String number, int version, String staffId, String teamId);

    /** Sets or moves the promise; moving needs a reason. The policy deadline stays. */
    Outcome<Case> promise(Caller caller, String number, int version, Instant at, String reason);

    /** Asks another member to become responsible; nothing changes until they accept. */
    Outcome<Case> offerHandOver(Caller caller, String number, int version, String staffId, String reason);

    /** Accepts or declines a hand-over offered to the caller. */
    Outcome<Case> answerHandOver(Caller caller, String number, int version, boolean accept, String note);

    /** Lets a member follow ({@code true}) or stop following the case. */
    Outcome<Case> observe(Caller caller, String number, String staffId, boolean follow);

    /**
     * Adds a note, 1-10,000 characters.
     *
     * @param visible whether the customer sees it on the private page
     */
    Outcome<Entry> note(Caller caller, String number, String text, boolean visible);

    /** Links two cases; making a child needs both open and no circle. */
    Outcome<Case> link(Caller caller, String number, String otherNumber, LinkKind kind);

    /** Removes a link. */
    Outcome<Case> unlink(Caller caller, String number, String otherNumber, LinkKind kind);

    /** Corrects summary, description, priority, unit, place, requester or intake fields; each change is journaled. */
    Outcome<Case> correct(Caller caller, String number, int version, Map<String, String> changes);
}
