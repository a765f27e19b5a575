// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.workflow.Phase;

/**
 * What a transition changed and who fired it, small enough to stand in the case's own row: enough to take it back.
 * Immutable.
 *
 * @param transition its name
 * @param actor staff id of who fired it
 * @param at when
 * @param version of the case after it; taken back only while this is the newest
 * @param timers the deadlines before it, as their room writes them
 * @param before values of the case before it
 */
record Undo(String transition, String actor, Instant at, int version, String timers, Map<String, String> before) {
    private static final int LONGEST = 32_000;
    private static final String FIELD = "f.";
    private static final String NEW_FIELD = "n.";

    Undo {
        before = Map.copyOf(before);
    }

    static Undo of(String transition, String actor, Instant at, Case from, Case to, String timers) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> was = facts(from);
        facts(to).forEach((name, value) -> {
            if (!value.equals(was.get(name))) {
                before.put(name, was.get(name));
            }
        });
        from.fields().forEach((name, value) -> {
            if (!value.equals(to.fields().get(name))) {
                before.put(FIELD + name, value);
            }
        });
        to.fields().keySet().stream()
                .filter(name -> !from.fields().containsKey(name))
                .forEach(name -> before.put(NEW_FIELD + name, ""));
        return new Undo(transition, actor, at, to.version(), timers, before);
    }

    /** As text for the row; an empty text when it is too long to be kept. */
    String write() {
        Map<String, String> all = new HashMap<>(before);
        all.put("transition", transition);
        all.put("actor", actor);
        all.put("at", at.toString());
        all.put("version", Integer.toString(version));
        all.put("timers", timers);
        String text = FieldText.write(all);
        return text.length() <= LONGEST ? text : "";
    }

    /** Reads what {@link #write} wrote, not empty. */
    static Undo read(String text) {
        Map<String, String> all = new HashMap<>(FieldText.read(text));
        return new Undo(
                all.remove("transition"),
                all.remove("actor"),
                Instant.parse(all.remove("at")),
                Integer.parseInt(all.remove("version")),
                all.remove("timers"),
                all);
    }

    /** The case as it was before, with the next version. */
    Case restore(Case current) {
        CaseDraft draft = CaseDraft.of(current).next();
        before.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                draft.fields.put(name.substring(FIELD.length()), value);
            } else if (name.startsWith(NEW_FIELD)) {
                draft.fields.remove(name.substring(NEW_FIELD.length()));
            } else {
                restore(draft, name, value);
            }
        });
        return draft.build();
    }

    private static void restore(CaseDraft draft, String name, String value) {
        switch (name) {
            case "state" -> draft.state = value;
            case "phase" -> draft.phase = Phase.valueOf(value);
            case "stateBefore" -> draft.stateBefore = value;
            case "category" -> draft.category = value;
            case "grade" -> draft.grade = value;
            case "assignee" -> draft.assignee = value;
            case "team" -> draft.team = value;
            case "callerBack" -> draft.callerBack = value;
            case "handOverTo" -> draft.handOverTo = value;
            case "doneBy" -> draft.doneBy = value;
            case "dueAt" -> draft.dueAt = instant(value);
            case "finishedAt" -> draft.finishedAt = instant(value);
            case "closedAt" -> draft.closedAt = instant(value);
            case "waitingSince" -> draft.waitingSince = instant(value);
            case "reopened" -> draft.reopened = Integer.parseInt(value);
            case "closureCode" -> draft.closureCode = value;
            case "satisfaction" -> draft.satisfaction = value.isEmpty() ? null : Satisfaction.valueOf(value);
            default -> throw new IllegalArgumentException("nothing to restore named " + name);
        }
    }

    private static Map<String, String> facts(Case of) {
        Map<String, String> facts = new HashMap<>();
        facts.put("state", of.state());
        facts.put("phase", of.phase().name());
        facts.put("stateBefore", of.stateBefore());
        facts.put("category", of.category());
        facts.put("grade", of.grade());
        facts.put("assignee", of.people().assignee());
        facts.put("team", of.people().team());
        facts.put("callerBack", of.people().callerBack());
        facts.put("handOverTo", of.people().handOverTo());
        facts.put("doneBy", of.people().doneBy());
        facts.put("dueAt", text(of.times().dueAt()));
        facts.put("finishedAt", text(of.times().finishedAt()));
        facts.put("closedAt", text(of.times().closedAt()));
        facts.put("waitingSince", text(of.times().waitingSince()));
        facts.put("reopened", Integer.toString(of.reopened()));
        facts.put("closureCode", of.closureCode());
        facts.put(
                "satisfaction",
                of.satisfaction() == null ? "" : of.satisfaction().name());
        return facts;
    }

    private static String text(Instant at) {
        return at == null ? "" : at.toString();
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
