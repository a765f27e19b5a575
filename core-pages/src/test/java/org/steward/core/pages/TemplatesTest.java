// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;

class TemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final Case FILE = file(new CaseTimes(NOW, NOW, NOW.plusSeconds(2400), null, null, null, null));

    private static Case file(CaseTimes times) {
        return new Case(
                1,
                "e",
                "C-1",
                "leak",
                1,
                "open",
                Phase.OPEN,
                "",
                Channel.PHONE,
                Priority.NORMAL,
                "<script>alert(1)</script>",
                "",
                "A-1",
                "",
                "",
                "",
                Map.of(),
                new CasePeople(new Requester("", "Li", "1", false), "", "", "", "", Set.of(), "", ""),
                times,
                "",
                0,
                "",
                null,
                "");
    }

    @ParameterizedTest
    @EnumSource
    void showsACaseAndEscapesWhatPeopleWrote(Language language) throws Exception {
        Entry opened = new Entry(1, "e", "C-1", NOW, "STAFF", "x", "<b>Wang", "opened", "", "open", "", Map.of());
        Map<String, Object> model = frame(language);
        model.put("c", FILE);
        model.put("prints", List.of());
        model.put(
                "file",
                new CaseFile(
                        FILE,
                        List.of(opened),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        null));
        String page = render("case", model);
        assertThat(page).contains("C-1").doesNotContain("<script>alert").doesNotContain("<b>Wang");
    }

    @ParameterizedTest
    @EnumSource
    void showsListsAndSignIn(Language language) throws Exception {
        Map<String, Object> model = frame(language);
        model.putAll(Map.of("rows", List.of(FILE), "older", "", "types", List.of(), "channels", Channel.values()));
        model.put("priorities", Priority.values());
        CaseFilters filters = CaseFilters.of(Map.of("q", "<b>", "from", "31.12."), ZoneOffset.UTC);
        model.putAll(Map.of("chips", filters.chips(), "kept", filters.kept(), "refused", filters.refused()));
        model.putAll(Map.of("filters", filters.text(), "next", "", "saved", List.of(), "exports", true));
        model.put("bands", List.of(Map.of("name", "TODAY", "count", 1, "rows", List.of(FILE))));
        assertThat(render("cases", model))
                .contains("C-1", "31.12.", "&lt;b&gt;")
                .doesNotContain("<b></b>");
        assertThat(render("home", model)).contains("C-1");
        model.remove("me");
        assertThat(render("sign-in", model)).contains("name=\"password\"");
    }

    @Test
    void showsNoDueTimeForACaseThatHasNone() throws Exception {
        Map<String, Object> model = frame(Language.EN);
        Case answered = file(new CaseTimes(NOW, NOW, null, null, null, null, null));
        model.put("bands", List.of(Map.of("name", "MINE", "count", 1, "rows", List.of(answered))));
        assertThat(render("home", model)).contains("C-1").doesNotContain("<time class=\"due");
    }

    @Test
    void saysTimesInWords() {
        assertThat(DueWords.of(Duration.ofMinutes(40), Language.EN)).isEqualTo("in 40 min");
        assertThat(DueWords.of(Duration.ofHours(-2), Language.EN)).isEqualTo("2 h late");
        assertThat(DueWords.of(Duration.ofHours(-2), Language.ZH)).isEqualTo("已超时 2 小时");
    }

    private static Map<String, Object> frame(Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("w", new Words(language, ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC), "e", null, new NoTypes()));
        model.put("me", new Caller(Caller.Kind.STAFF, "x", "Wang", "e", Set.of(), Set.of(), language));
        model.putAll(Map.of("csrf", "t", "path", "/", "here", "/", "p", Map.of(), "estates", List.of(), "unseen", 0));
        model.put("groups", List.of(NavigationEntry.Group.values()));
        model.put("navigation", List.of(new NavigationEntry(NavigationEntry.Group.WORK, Text.same("W"), "/", "")));
        model.putAll(Map.of("flaws", List.of(), "staff", List.of(), "teams", List.of(), "kinds", List.of()));
        model.put("priorities", Priority.values());
        return model;
    }

    private static String render(String name, Map<String, Object> model) throws Exception {
        StringWriter out = new StringWriter();
        Templates.configuration().getTemplate(name + ".ftlh").process(model, out);
        return out.toString();
    }
}
