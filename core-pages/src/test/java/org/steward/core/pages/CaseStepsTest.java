// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** The steps of a case that ask for the same fields. */
class CaseStepsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Field OWNER = Field.of("owner", FieldType.PARTY, Text.of("Owner", "业主"));
    private static final Field NOTE = Field.text("note", Text.of("Note", "备注"));
    private static final Transition LEND = Transition.named("lend", Text.of("Lend", "借出"))
            .from("open")
            .asking(OWNER, NOTE)
            .build();
    private static final Transition LOSE = Transition.named("lose", Text.of("Lost", "丢失"))
            .from("open")
            .asking(NOTE)
            .build();
    private static final CaseType TYPE = CaseType.named("key", "KEY", Text.of("Key", "钥匙"), Text.of("Keys", "钥匙"))
            .asking(OWNER)
            .state("open", Text.of("Open", "未结"), Phase.OPEN)
            .steps(LEND, LOSE)
            .build();

    private final List<Map<String, String>> fired = new ArrayList<>();

    private static Case file() {
        return new Case(
                1,
                "e",
                "KEY-1",
                "key",
                1,
                "open",
                Phase.OPEN,
                "",
                Channel.COUNTER,
                Priority.NORMAL,
                "A key",
                "",
                "A-1",
                "",
                "",
                "",
                Map.of("owner", "P-7"),
                new CasePeople(new Requester("", "Li", "1", false), "", "", "", "", Set.of(), "", ""),
                new CaseTimes(NOW, NOW, null, null, null, null, null),
                "",
                0,
                "",
                null,
                "");
    }

    @SuppressWarnings("unchecked")
    private CaseDesk desk() {
        return Sent.proxy(CaseDesk.class, (proxy, called, given) -> {
            fired.add((Map<String, String>) given[4]);
            return Outcome.rejected(Rejection.Kind.INVALID, "note", "required", Text.of("Say to whom", "请说明借给谁"));
        });
    }

    private String page(Sent sent) {
        CaseFile known = new CaseFile(
                file(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(LEND, LOSE),
                List.of(),
                false,
                null);
        CaseReader reader = Sent.proxy(
                CaseReader.class,
                (proxy, called, given) -> Outcome.done(called.getName().equals("file") ? known : known.current()));
        CaseTypes types = Sent.proxy(CaseTypes.class, (proxy, called, given) -> Optional.of(TYPE));
        EstateRegister estates = Sent.proxy(
                EstateRegister.class,
                (proxy, called, given) ->
                        called.getName().equals("calendar") ? WorkCalendar.usual(ZoneOffset.UTC) : Optional.empty());
        PeopleRegister people = Sent.proxy(
                PeopleRegister.class,
                (proxy, called, given) -> given[1].equals("P-7") ? Optional.of("Chen Mei") : Optional.empty());
        CasePage page = new CasePage(
                desk(),
                reader,
                types,
                Site.empty(AttachmentStore.class),
                Site.empty(StaffRegister.class),
                estates,
                people,
                Site.empty(Absences.class),
                Sent.proxy(CasePrints.class, (proxy, called, given) -> List.of()),
                CLOCK);
        Caller li = new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of(), Set.of("case.read"), Language.EN);
        return new Site(CLOCK, new Slots(), page).answer(sent.by(li, "token")).body();
    }

    @Test
    void opensTheStepThatTheAddressAsksFor() {
        assertThat(page(Sent.get("/cases/KEY-1?step=lose")))
                .contains("<details id=\"step-lose\" open>", "<details id=\"step-lend\">");
        assertThat(page(Sent.get("/cases/KEY-1"))).doesNotContain(" open>");
    }

    @Test
    void namesTheCustomersThatFieldsHold() {
        assertThat(page(Sent.get("/cases/KEY-1")))
                .contains("<dd>Chen Mei <small class=\"num\">P-7</small></dd>")
                .contains("id=\"lend.f.owner.said\" data-of=\"lend.f.owner\" aria-live=\"polite\">✓ Chen Mei</p>");
    }

    @Test
    void showsARefusalOnlyInTheFormThatWasSent() {
        String page = page(Sent.post("/cases/KEY-1/fire")
                .with("step", "lend")
                .with("version", "1")
                .with("f.owner", "P-8")
                .with("called.owner", "Wu Ling")
                .with("f.note", "tomorrow"));
        assertThat(fired).containsExactly(Map.of("owner", "P-8", "note", "tomorrow"));
        assertThat(page)
                .contains("id=\"lend.f.note\" name=\"f.note\" aria-invalid=\"true\"")
                .contains("id=\"lose.f.note\" name=\"f.note\" value=\"\"")
                .containsOnlyOnce("<p class=\"beside\">Say to whom</p>")
                .containsOnlyOnce("value=\"tomorrow\"")
                .contains("✓ Wu Ling</p>");
    }
}
