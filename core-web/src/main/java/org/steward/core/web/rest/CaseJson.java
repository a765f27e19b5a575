// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.Optional;
import java.util.function.Function;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.web.json.JsonOut;

/** Cases as JSON. Pure and thread-safe. */
final class CaseJson {
    private CaseJson() {}

    /** One case as in lists. */
    static void write(JsonOut json, Case c, Function<String, Optional<CaseType>> types) {
        Optional<CaseType> type = types.apply(c.type());
        json.put("number", c.number());
        json.put("version", c.version());
        json.put("type", c.type());
        type.ifPresent(known -> json.put("typeTitle", known.title()));
        json.put("state", c.state());
        type.flatMap(known -> known.workflow().state(c.state()))
                .map(State::title)
                .ifPresent(title -> json.put("stateTitle", title));
        json.put("phase", c.phase());
        json.put("channel", c.channel());
        json.put("priority", c.priority());
        json.put("summary", c.summary());
        json.put("description", c.description());
        json.put("unit", c.unitId());
        json.put("place", c.place());
        json.put("category", c.category());
        json.put("grade", c.grade());
        json.texts("fields", c.fields());
        json.object("people", people -> people(people, c));
        json.object("times", times -> times(times, c));
        json.put("parent", c.parent());
        json.put("reopened", c.reopened());
        json.put("closureCode", c.closureCode());
        json.put("satisfaction", c.satisfaction());
    }

    private static void people(JsonOut json, Case c) {
        var people = c.people();
        json.object(
                "requester",
                requester -> requester
                        .put("party", people.requester().partyId())
                        .put("name", people.requester().name())
                        .put("phone", people.requester().phone())
                        .put("anonymous", people.requester().anonymous()));
        json.put("responsible", people.responsible());
        json.put("assignee", people.assignee());
        json.put("team", people.team());
        json.put("callerBack", people.callerBack());
        json.texts("observers", people.observers());
        json.put("handOverTo", people.handOverTo());
        json.put("doneBy", people.doneBy());
    }

    private static void times(JsonOut json, Case c) {
        var times = c.times();
        json.put("receivedAt", times.receivedAt());
        json.put("recordedAt", times.recordedAt());
        json.put("dueAt", times.dueAt());
        json.put("promisedAt", times.promisedAt());
        json.put("finishedAt", times.finishedAt());
        json.put("closedAt", times.closedAt());
        json.put("waitingSince", times.waitingSince());
    }

    /** One case with everything that belongs to it. */
    static void write(JsonOut json, CaseFile file, Function<String, Optional<CaseType>> types) {
        write(json, file.current(), types);
        json.list("journal", file.journal(), CaseJson::entry);
        json.list("timers", file.timers(), CaseJson::timer);
        json.list("attachments", file.attachments(), CaseJson::attachment);
        json.list(
                "links",
                file.links(),
                (out, link) -> out.put("other", link.other())
                        .put("kind", link.kind())
                        .put("inverse", link.inverse())
                        .put("summary", link.summary())
                        .put("closed", link.closed()));
        json.list("callbacks", file.callbacks(), CaseJson::callback);
        json.list("steps", file.steps(), CaseJson::step);
        json.list(
                "obstacles",
                file.obstacles(),
                (out, flaw) ->
                        out.put("field", flaw.field()).put("code", flaw.code()).put("message", flaw.message()));
        json.put("undoable", file.undoable());
        if (file.moduleAbsent() != null) {
            json.put("moduleAbsent", file.moduleAbsent());
        }
    }

    static void entry(JsonOut json, Entry entry) {
        json.put("seq", entry.seq());
        json.put("at", entry.at());
        json.put("actorKind", entry.actorKind());
        json.put("actor", entry.actor());
        json.put("actorName", entry.actorName());
        json.put("kind", entry.kind());
        json.put("from", entry.from());
        json.put("to", entry.to());
        json.put("note", entry.note());
        json.texts("data", entry.data());
    }

    private static void timer(JsonOut json, CaseTimer timer) {
        json.put("rule", timer.rule());
        json.put("title", timer.title());
        json.put("limit", timer.limit());
        json.put("startedAt", timer.startedAt());
        json.put("dueAt", timer.dueAt());
        json.put("metAt", timer.metAt());
        json.put("cancelled", timer.cancelled());
        json.put("main", timer.main());
        json.list(
                "explanation",
                timer.explanation().steps(),
                (out, step) -> out.put("at", step.at()).put("sentence", step.sentence()));
    }

    static void attachment(JsonOut json, Attachment attachment) {
        json.put("id", attachment.id());
        json.put("fileName", attachment.fileName());
        json.put("mediaType", attachment.mediaType());
        json.put("size", attachment.size());
        json.put("sha256", attachment.sha256());
        json.put("addedBy", attachment.addedBy());
        json.put("addedAt", attachment.addedAt());
        json.put("visible", attachment.visible());
    }

    static void callback(JsonOut json, Callback callback) {
        json.put("id", callback.id());
        json.put("case", callback.caseNumber());
        json.put("plan", callback.planId());
        json.put("summary", callback.summary());
        json.put("contact", callback.contact());
        json.put("dueFrom", callback.dueFrom());
        json.put("dueTo", callback.dueTo());
        json.put("by", callback.by());
        json.put("status", callback.status());
        json.put("doneAt", callback.doneAt());
        json.put("satisfaction", callback.satisfaction());
        json.list(
                "attempts",
                callback.attempts(),
                (out, attempt) -> out.put("at", attempt.at())
                        .put("by", attempt.by())
                        .put("method", attempt.method())
                        .put("reached", attempt.reached())
                        .put("satisfaction", attempt.satisfaction())
                        .put("comment", attempt.comment()));
    }

    private static void step(JsonOut json, Transition transition) {
        json.put("name", transition.name());
        json.put("title", transition.title());
        json.put("help", transition.help());
        FormJson.write(json, "form", transition.form());
    }
}
