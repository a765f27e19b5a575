// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Customers: find, show with their units and cases, add, change; {@code /customers/<id>/tenures} adds a tenure. */
@Component(service = PageHandler.class)
public final class CustomersPage implements PageHandler {
    private final PeopleRegister people;
    private final CaseReader cases;

    /** Wires the page. */
    @Activate
    public CustomersPage(@Reference PeopleRegister people, @Reference CaseReader cases) {
        this.people = people;
        this.cases = cases;
    }

    @Override
    public String path() {
        return "/customers/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (ask.rest().isEmpty()) {
            return list(ask);
        }
        if (ask.rest().equals("new")) {
            return form(ask, blank(), List.of(), 200);
        }
        var found = people.party(ask.caller(), ask.rest());
        return found.refusal().map(Answer::problem).orElseGet(() -> form(ask, found.orElseThrow(), List.of(), 200));
    }

    @Override
    public Answer post(Ask ask) {
        if (ask.rest().endsWith("/tenures")) {
            return tenure(ask, ask.rest().substring(0, ask.rest().length() - "/tenures".length()));
        }
        Party entered = entered(ask, ask.rest().equals("new") ? "" : ask.rest());
        Outcome<Party> saved = people.put(ask.caller(), entered);
        return saved.refusal()
                .map(why -> form(ask, entered, why.flaws(), 422))
                .orElseGet(() ->
                        new Answer.Redirect("/customers/" + saved.orElseThrow().id() + "?saved=true"));
    }

    private Answer list(Ask ask) {
        var found = people.find(ask.caller(), ask.get("q"), ask.get("after"), Rows.SHOWN + 1);
        return found.refusal()
                .map(Answer::problem)
                .orElseGet(() -> Answer.html("customers", Map.of("rows", Rows.of(found.orElseThrow(), Party::id))));
    }

    private Answer form(Ask ask, Party party, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("c", party);
        model.put("phones", String.join(", ", party.phones()));
        model.put("flaws", flaws);
        model.put("kinds", Party.Kind.values());
        model.put("relations", Tenure.Relation.values());
        boolean known = !party.id().isEmpty();
        model.put("tenures", known ? people.tenuresOfParty(ask.estate(), party.id()) : List.of());
        model.put("cases", known ? casesOf(ask, party.id()) : List.of());
        return new Answer.Html(status, "customer", model);
    }

    private List<?> casesOf(Ask ask, String partyId) {
        return cases.list(ask.caller(), CaseQuery.of(Map.of("party", partyId)))
                .result()
                .map(page -> (List<?>) page.rows())
                .orElse(List.of());
    }

    private Answer tenure(Ask ask, String partyId) {
        Tenure.Relation relation = Choices.of(Tenure.Relation.class, ask.get("relation"), Tenure.Relation.TENANT);
        LocalDate from;
        try {
            from = ask.get("from").isEmpty() ? null : LocalDate.parse(ask.get("from"));
        } catch (DateTimeParseException e) {
            Text words = Text.of("The day must be written like 2026-11-30", "日期应写作 2026-11-30");
            return again(ask, partyId, List.of(new Flaw("from", "not-a-date", words)));
        }
        var saved = people.put(ask.caller(), new Tenure(ask.get("unit"), partyId, relation, from, null));
        return saved.refusal()
                .map(why -> again(ask, partyId, why.flaws()))
                .orElseGet(() -> new Answer.Redirect("/customers/" + partyId + "?saved=true"));
    }

    private Answer again(Ask ask, String partyId, List<Flaw> flaws) {
        var found = people.party(ask.caller(), partyId);
        return found.refusal().map(Answer::problem).orElseGet(() -> form(ask, found.orElseThrow(), flaws, 422));
    }

    private static Party blank() {
        return new Party("", Party.Kind.PERSON, "", List.of(), Language.ZH, false, false, "", "", 0);
    }

    private static Party entered(Ask ask, String id) {
        List<String> phones = Arrays.stream(ask.get("phones").split("[,;，；、\\n]"))
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .toList();
        return new Party(
                id,
                Choices.of(Party.Kind.class, ask.get("kind"), Party.Kind.PERSON),
                ask.get("name"),
                phones,
                Language.of(ask.get("language")),
                ask.get("special").equals("true"),
                ask.get("doNotCall").equals("true"),
                ask.get("idDocument"),
                ask.get("note"),
                ask.number("version", 0));
    }
}
