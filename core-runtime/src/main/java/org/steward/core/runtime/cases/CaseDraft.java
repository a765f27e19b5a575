// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.workflow.Phase;

/** A case being changed: starts as a copy and is turned into the next picture. Not thread-safe. */
public final class CaseDraft {
    long id;
    String estateId = "";
    String number = "";
    String type = "";
    int version = 1;
    String state = "";
    Phase phase = Phase.OPEN;
    String stateBefore = "";
    Channel channel = Channel.COUNTER;
    Priority priority = Priority.NORMAL;
    String summary = "";
    String description = "";
    String unitId = "";
    String place = "";
    String category = "";
    String grade = "";
    final Map<String, String> fields = new HashMap<>();
    Requester requester = Requester.ANONYMOUS;
    String responsible = "";
    String assignee = "";
    String team = "";
    String callerBack = "";
    Set<String> observers = Set.of();
    String handOverTo = "";
    String doneBy = "";
    Instant receivedAt;
    Instant recordedAt;
    Instant dueAt;
    Instant promisedAt;
    Instant finishedAt;
    Instant closedAt;
    Instant waitingSince;
    String parent = "";
    int reopened;
    String closureCode = "";
    Satisfaction satisfaction;
    String source = "";

    CaseDraft() {}

    /** A copy to be changed. */
    public static CaseDraft of(Case current) {
        CaseDraft draft = new CaseDraft();
        draft.header(current);
        draft.people(current.people());
        draft.times(current.times());
        return draft;
    }

    private void header(Case current) {
        id = current.id();
        estateId = current.estateId();
        number = current.number();
        type = current.type();
        version = current.version();
        state = current.state();
        phase = current.phase();
        stateBefore = current.stateBefore();
        channel = current.channel();
        priority = current.priority();
        summary = current.summary();
        description = current.description();
        unitId = current.unitId();
        place = current.place();
        category = current.category();
        grade = current.grade();
        fields.putAll(current.fields());
        parent = current.parent();
        reopened = current.reopened();
        closureCode = current.closureCode();
        satisfaction = current.satisfaction();
        source = current.source();
    }

    private void people(CasePeople people) {
        requester = people.requester();
        responsible = people.responsible();
        assignee = people.assignee();
        team = people.team();
        callerBack = people.callerBack();
        observers = people.observers();
        handOverTo = people.handOverTo();
        doneBy = people.doneBy();
    }

    private void times(CaseTimes times) {
        receivedAt = times.receivedAt();
        recordedAt = times.recordedAt();
        dueAt = times.dueAt();
        promisedAt = times.promisedAt();
        finishedAt = times.finishedAt();
        closedAt = times.closedAt();
        waitingSince = times.waitingSince();
    }

    /** Sets the nearest open main deadline, {@code null} for none. */
    public CaseDraft due(Instant at) {
        dueAt = at;
        return this;
    }

    /** Counts one more change. */
    public CaseDraft next() {
        version++;
        return this;
    }

    /** Sets a field of the form, or removes it when the value is empty; category and grade follow. */
    CaseDraft field(String name, String value, String categoryField, String gradeField) {
        if (value.isEmpty()) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        category = name.equals(categoryField) ? value : category;
        grade = name.equals(gradeField) ? value : grade;
        return this;
    }

    /** The picture. */
    public Case build() {
        return new Case(
                id,
                estateId,
                number,
                type,
                version,
                state,
                phase,
                stateBefore,
                channel,
                priority,
                summary,
                description,
                unitId,
                place,
                category,
                grade,
                fields,
                new CasePeople(requester, responsible, assignee, team, callerBack, observers, handOverTo, doneBy),
                new CaseTimes(receivedAt, recordedAt, dueAt, promisedAt, finishedAt, closedAt, waitingSince),
                parent,
                reopened,
                closureCode,
                satisfaction,
                source);
    }
}
