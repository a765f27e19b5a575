// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** The list of customers under an input. */
class FindPeopleTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);

    private static PeopleRegister people() {
        Party chen = new Party(
                "P-7", Party.Kind.PERSON, "Chen \"Mei\"", List.of("139"), Language.ZH, false, false, "", "", 1);
        return Sent.proxy(PeopleRegister.class, (proxy, called, given) -> switch (called.getName()) {
            case "find" -> Outcome.done("chen".equals(given[1]) ? List.of(chen) : List.of());
            case "tenuresOfParty" -> List.of(new Tenure("A-1203", "P-7", Tenure.Relation.OWNER, null, null));
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    private static CaseReader nothing() {
        return Sent.proxy(
                CaseReader.class,
                (proxy, called, given) ->
                        Outcome.rejected(Rejection.Kind.FORBIDDEN, "no", Text.of("Not allowed", "没有权限")));
    }

    private static String find(String query) {
        Caller li = new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of(), Set.of(), Language.EN);
        return new Site(CLOCK, new Slots(), new FindPeople(people(), nothing()))
                .answer(Sent.get("/find/people?" + query).by(li, "token"))
                .body()
                .replace("&quot;", "'");
    }

    @Test
    void fillsTheIntakeAndGoesOnToWhatHappened() {
        assertThat(find("q=chen"))
                .contains("data-fill=\"{'party':'P-7','name':'Chen \\'Mei\\'','phone':'139','unit':'A-1203'}\"")
                .contains("data-next=\"summary\"");
    }

    @Test
    void fillsAnInputOfACustomerAndShowsWhoItIs() {
        assertThat(find("for=go.f.owner&q=chen"))
                .contains("{'go.f.owner':'P-7','go.f.owner.called':'Chen \\'Mei\\''")
                .contains("'go.f.owner.said':'✓ Chen \\'Mei\\' · 139 · A-1203'}\"")
                .contains("data-next=\"go.f.owner\"");
    }

    @Test
    void saysSoWhenNobodyFitsButWaitsForTheSecondLetter() {
        assertThat(find("for=go.f.owner&q=zz")).contains("No customer fits.");
        assertThat(find("for=go.f.owner&q=c")).isBlank();
        assertThat(find("q=zz")).isBlank();
    }

    @Test
    void fillsNothingButInputs() {
        assertThat(find("for=x%27)&q=chen")).contains("data-next=\"summary\"");
    }
}
