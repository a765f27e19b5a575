// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import freemarker.template.TemplateScalarModel;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Language;

/** A case as templates see it; the names are a promise to plugin authors, told in the package of the contract. */
final class PrintFacts {
    private static final int MOST_ENTRIES = 200;

    private PrintFacts() {}

    static Map<String, Object> of(CaseFile file, Lookups around, Language language) {
        Wording words = new Wording(file, around, language);
        Map<String, Object> facts = new HashMap<>();
        header(facts, file.current(), around, words);
        times(facts, file.current().times(), words);
        people(facts, file.current().people(), around, words);
        Map<String, String> values = file.current().fields();
        facts.put(
                "fields",
                words.form().fields().stream()
                        .map(field -> field(field, values, words))
                        .toList());
        facts.put("field", spoken(values, words));
        facts.put(
                "timers",
                file.timers().stream()
                        .filter(timer -> !timer.cancelled())
                        .map(timer -> timer(timer, words))
                        .toList());
        facts.put(
                "attachments",
                file.attachments().stream().map(Attachment::fileName).toList());
        List<Map<String, Object>> journal = file.journal().stream()
                .flatMap(entry -> JournalWords.of(entry, words).stream())
                .toList();
        facts.put("journal", journal.subList(Math.max(0, journal.size() - MOST_ENTRIES), journal.size()));
        facts.put("link", (TemplateScalarModel) () -> around.link().get());
        facts.put("printedBy", around.printedBy());
        facts.put("today", words.day(around.now()));
        facts.put("now", words.time(around.now()));
        return facts;
    }

    private static void header(Map<String, Object> facts, Case of, Lookups around, Wording words) {
        facts.put("estate", words.of(around.estate()));
        facts.put("number", of.number());
        facts.put("type", around.type().map(CaseType::title).map(words::of).orElse(of.type()));
        facts.put("state", words.state(of.state()));
        facts.put("summary", of.summary());
        facts.put("description", text(of.description()));
        facts.put("unit", text(of.unitId()));
        facts.put("place", text(of.place()));
        facts.put("priority", words.of(of.priority().title()));
        facts.put("channel", words.of(of.channel().title()));
        facts.put("parent", text(of.parent()));
        facts.put(
                "satisfaction",
                of.satisfaction() == null ? "" : words.of(of.satisfaction().title()));
    }

    private static void times(Map<String, Object> facts, CaseTimes times, Wording words) {
        facts.put("received", words.time(times.receivedAt()));
        facts.put("due", words.time(times.dueAt()));
        facts.put("promised", words.time(times.promisedAt()));
        facts.put("finished", words.time(times.finishedAt()));
        facts.put("closed", words.time(times.closedAt()));
    }

    private static void people(Map<String, Object> facts, CasePeople people, Lookups around, Wording words) {
        facts.put("requester", requester(people.requester(), around, words));
        facts.put("phone", text(people.requester().phone()));
        facts.put("responsible", words.staff(text(people.responsible())));
        facts.put("assignee", words.staff(text(people.assignee())));
        facts.put("team", text(people.team()));
    }

    private static String requester(Requester who, Lookups around, Wording words) {
        if (who.anonymous()) {
            return words.of("anonymous", "匿名");
        }
        boolean named = !text(who.name()).isEmpty() || text(who.partyId()).isEmpty();
        return named ? text(who.name()) : around.party().apply(who.partyId());
    }

    private static Map<String, Object> field(Field field, Map<String, String> values, Wording words) {
        return Map.of(
                "name",
                field.name(),
                "label",
                words.of(field.label()),
                "value",
                words.value(field, values.getOrDefault(field.name(), "")));
    }

    /** Every value by its name: those of the form in words, those of transitions as they are kept. */
    private static Map<String, String> spoken(Map<String, String> values, Wording words) {
        Map<String, String> spoken = new HashMap<>(values);
        words.form().fields().forEach(field -> {
            String stored = values.getOrDefault(field.name(), "");
            spoken.put(field.name(), words.value(field, stored));
        });
        return spoken;
    }

    private static Map<String, Object> timer(CaseTimer timer, Wording words) {
        return Map.of(
                "title", words.of(timer.title()), "due", words.time(timer.dueAt()), "met", words.time(timer.metAt()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
