// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.form.FormCheck;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.timer.TimerSet;

/** Corrects what was written down wrongly; each changed value has its own entry in the journal. Thread-safe. */
final class Correcting {
    private static final int NOTED_LENGTH = 1_000;

    private final DeskTools tools;
    private final CaseChange changes;

    Correcting(DeskTools tools, CaseChange changes) {
        this.tools = tools;
        this.changes = changes;
    }

    Outcome<Case> correct(Caller caller, String number, int version, Map<String, String> raw) {
        return changes.change(caller, number, version, CaseChange.whileOpen((sql, current, place, now) -> {
            CaseType type = place.type();
            List<Flaw> flaws = new ArrayList<>();
            CaseDraft draft = CaseDraft.of(current);
            header(flaws, draft, raw);
            requester(flaws, draft, raw);
            fields(flaws, draft, raw, type);
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            Case corrected = draft.next().build();
            List<NewEntry> entries = new ArrayList<>();
            Map<String, String> was = values(current);
            Map<String, String> is = values(corrected);
            is.forEach((name, value) -> {
                if (!value.equals(was.getOrDefault(name, ""))) {
                    entries.add(new NewEntry(
                            number,
                            now,
                            caller,
                            Kinds.CORRECTED,
                            shortened(was.getOrDefault(name, "")),
                            shortened(value),
                            "",
                            Map.of("field", name)));
                }
            });
            was.keySet().stream()
                    .filter(name -> !is.containsKey(name))
                    .forEach(name -> entries.add(new NewEntry(
                            number,
                            now,
                            caller,
                            Kinds.CORRECTED,
                            shortened(was.get(name)),
                            "",
                            "",
                            Map.of("field", name))));
            if (entries.isEmpty()) {
                return Outcome.done(Change.none(current));
            }
            TimerSet timers =
                    tools.timers().corrected(tools.timers().load(sql, current), current, corrected, type, now);
            Case next = CaseDraft.of(corrected).due(timers.dueAt()).build();
            return Outcome.done(new Change(
                    next,
                    entries,
                    "",
                    (running, written) -> tools.timers().write(running, timers, caller),
                    (running, written) -> {}));
        }));
    }

    private void header(List<Flaw> flaws, CaseDraft draft, Map<String, String> raw) {
        draft.summary = raw.getOrDefault("summary", draft.summary).strip();
        Validity.line(flaws, "summary", draft.summary, Validity.SUMMARY);
        draft.description = raw.getOrDefault("description", draft.description).strip();
        Validity.text(flaws, "description", draft.description, Validity.DESCRIPTION);
        draft.place = raw.getOrDefault("place", draft.place).strip();
        Validity.text(flaws, "place", draft.place, Validity.PLACE);
        if (raw.containsKey("priority")) {
            draft.priority =
                    Validity.code(flaws, "priority", raw.get("priority").strip(), Priority.class, Priority.NORMAL);
        }
        if (raw.containsKey("unit")) {
            draft.unitId = raw.get("unit").strip();
            tools.references().unit(flaws, "unit", draft.estateId, draft.unitId);
        }
    }

    private void requester(List<Flaw> flaws, CaseDraft draft, Map<String, String> raw) {
        if (raw.keySet().stream().noneMatch(name -> name.startsWith("requester."))) {
            return;
        }
        String party =
                raw.getOrDefault("requester.party", draft.requester.partyId()).strip();
        String name = raw.getOrDefault("requester.name", draft.requester.name()).strip();
        String phone =
                raw.getOrDefault("requester.phone", draft.requester.phone()).strip();
        boolean blank = party.isEmpty() && name.isEmpty() && phone.isEmpty();
        boolean anonymous = "true".equals(raw.getOrDefault("requester.anonymous", "false"));
        draft.requester = new Requester(party, name, phone, anonymous || blank);
        int before = flaws.size();
        Validity.requester(flaws, draft.requester);
        if (flaws.size() == before) {
            tools.references().party(flaws, "requester.party", draft.estateId, party);
        }
    }

    private void fields(List<Flaw> flaws, CaseDraft draft, Map<String, String> raw, CaseType type) {
        List<Field> changed = new ArrayList<>();
        raw.keySet().stream().sorted().forEach(name -> {
            if (type.intake().field(name).isPresent()) {
                changed.add(type.intake().field(name).get());
            } else if (!HEADER.contains(name)) {
                flaws.add(new Flaw(
                        Refusals.shortened(name), "unknown-field", Text.of("This cannot be corrected", "此项不能更正")));
            }
        });
        Form form = new Form(changed);
        FormCheck check = FormCheck.of(form, raw, tools.zone(draft.estateId));
        flaws.addAll(check.flaws());
        tools.references().form(flaws, form, check.values(), draft.estateId);
        changed.forEach(field -> draft.field(
                field.name(), check.values().getOrDefault(field.name(), ""), type.categoryField(), type.gradeField()));
        Validity.totalFlaw(draft.fields).ifPresent(flaws::add);
    }

    private static final List<String> HEADER = List.of(
            "summary",
            "description",
            "priority",
            "unit",
            "place",
            "requester.party",
            "requester.name",
            "requester.phone",
            "requester.anonymous");

    private static Map<String, String> values(Case of) {
        Map<String, String> values = new HashMap<>(of.fields());
        values.put("summary", of.summary());
        values.put("description", of.description());
        values.put("priority", of.priority().name());
        values.put("unit", of.unitId());
        values.put("place", of.place());
        Requester requester = of.people().requester();
        values.put("requester.party", requester.partyId());
        values.put("requester.name", requester.name());
        values.put("requester.phone", requester.phone());
        values.put("requester.anonymous", Boolean.toString(requester.anonymous()));
        return new TreeMap<>(values);
    }

    private static String shortened(String value) {
        return value.length() <= NOTED_LENGTH ? value : value.substring(0, NOTED_LENGTH) + "…";
    }
}
