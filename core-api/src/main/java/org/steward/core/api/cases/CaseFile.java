// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/**
 * Everything about one case on one page. Immutable.
 *
 * @param steps legal transitions for this caller, the next sensible one first
 * @param obstacles why it cannot be closed now, empty when it can or is closed
 * @param undoable whether the caller may take back the last transition now
 * @param moduleAbsent why the case is read-only because its module is not there, {@code null} when it is
 */
public record CaseFile(
        Case current,
        List<Entry> journal,
        List<CaseTimer> timers,
        List<Attachment> attachments,
        List<CaseLink> links,
        List<Callback> callbacks,
        List<Transition> steps,
        List<Flaw> obstacles,
        boolean undoable,
        Text moduleAbsent) {}
