// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.core.api.callback.Callback;
import org.steward.core.api.callback.CallbackAttempt;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseTimer;
import org.steward.core.api.cases.CaseTimes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.clock.Explanation;
import org.steward.core.api.clock.Step;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.notice.Notice;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** Renders the case, call-back, resident and notice pages with every field type and with hostile text. */
class CaseTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>\" onload='x";
    private static final Text TITLE = Text.of("Go", "开始");

    @ParameterizedTest
    @EnumSource
    void showsACaseWithEveryFieldTypeAndEscapesHostileText(Language language) throws Exception {
        String page = render("case", caseModel(language, Phase.OPEN));
        assertThat(page)
                .contains("C-1", "type=\"datetime-local\"", "<progress", "CALL-ME", "/prints/leak-receipt?lang=")
                .doesNotContain("<script>a");
        for (FieldType type : FieldType.values()) {
            boolean file = type == FieldType.FILE || type == FieldType.SIGNATURE;
            assertThat(page).contains("name=\"" + (file ? "file." : "f.") + name(type) + "\"");
        }
        assertThat(page).contains("<select id=\"go.f." + name(FieldType.CHOICE) + "\"");
        assertThat(page).contains("class=\"beside\"").contains("name=\"satisfaction\" value=\"NONE\" required>");
    }

    @ParameterizedTest
    @EnumSource
    void tellsAResidentWhereItStands(Language language) throws Exception {
        for (Phase phase : Phase.values()) {
            Map<String, Object> model = caseModel(language, phase);
            model.remove("me");
            model.putAll(Map.of("base", "/r/s", "ratable", true, "speakAt", "/r/s/language"));
            String page = render("resident", model);
            assertThat(page)
                    .contains("action=\"/r/s/rate\"", "action=\"/r/s/language\"")
                    .doesNotContain("<script>a");
            assertThat(page).doesNotContain(" checked");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheOtherPages(Language language) throws Exception {
        Map<String, Object> model = caseModel(language, Phase.DONE);
        model.putAll(Map.of("rows", List.of(callback()), "mine", true, "tried", "7"));
        assertThat(render("callbacks", model)).contains("/callbacks/7").doesNotContain("<script>a");
        model.put("rows", List.of());
        assertThat(render("callbacks", model)).contains("class=\"empty\"");
        Notice notice = new Notice(1, "C-1", "t", "board", Text.same(HOSTILE), Text.same(HOSTILE), NOW, null);
        model.put("rows", List.of(notice));
        model.put("of", Map.of("name", Text.of("Lake", "湖")));
        assertThat(render("notices", model)).contains("C-1").doesNotContain("<script>a");
        model.putAll(Map.of("address", "http://h/r/s", "squares", "M0 0", "side", 9));
        for (String name : List.of("slip", "keys", "private-link", "link-unknown")) {
            assertThat(render(name, model)).contains("</html>").doesNotContain("<script>a");
        }
    }

    @Test
    void hasASentenceInBothLanguagesForEveryKind() throws IllegalAccessException {
        for (Field field : Kinds.class.getFields()) {
            String kind = (String) field.get(null);
            Entry entry = entry(kind);
            String en = words(Language.EN).sentence(file(Phase.OPEN), entry);
            String zh = words(Language.ZH).sentence(file(Phase.OPEN), entry);
            assertThat(en).as(kind).doesNotContain("{", "worked on it");
            assertThat(zh).as(kind).doesNotContain("{", "进行了处理").isNotEqualTo(en);
        }
    }

    @Test
    void shortensNamesToInitials() {
        Words w = words(Language.EN);
        assertThat(w.initials("李娜 Li Na")).isEqualTo("李娜");
        assertThat(w.initials("欧阳小明")).isEqualTo("小明");
        assertThat(w.initials("mary ann jones")).isEqualTo("MJ");
        assertThat(w.initials("")).isEqualTo("?");
    }

    @Test
    void findsThePageItselfAndBelow() {
        PageHandler exact = page("/cases");
        PageHandler below = page("/cases/*");
        PageHandler calls = page("/callbacks/*");
        List<PageHandler> all = List.of(below, exact, calls);
        assertThat(Router.find(all, "/cases")).contains(exact);
        assertThat(Router.find(all, "/cases/C-1/note")).contains(below);
        assertThat(Router.find(all, "/callbacks")).contains(calls);
        assertThat(Router.rest(calls, "/callbacks")).isEmpty();
        assertThat(Router.rest(below, "/cases/C-1/note")).isEqualTo("C-1/note");
        assertThat(Router.find(all, "/casesx")).isEmpty();
    }

    @Test
    void drawsAQrCode() {
        String path = PrivateLinkPage.squares(QrCode.encodeText("http://h/r/s", QrCode.Ecc.MEDIUM));
        assertThat(path).startsWith("M4 4h1v1h-1z").matches("(M\\d+ \\d+h1v1h-1z)+");
    }

    private static PageHandler page(String path) {
        return new PageHandler() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public Answer get(Ask ask) {
                return Answer.problem(404);
            }
        };
    }

    private static Entry entry(String kind) {
        Map<String, String> data = Map.of("visible", "true", "rule", "r", "due", NOW.toString(), "method", "PHONE");
        return new Entry(1, "e", "C-1", NOW, "STAFF", "x", HOSTILE, kind, "open", "done", HOSTILE, data);
    }

    private static String name(FieldType type) {
        return "f" + type.ordinal();
    }

    private static Callback callback() {
        CallbackAttempt tried = new CallbackAttempt(NOW, "x", CallbackAttempt.Method.PHONE, false, null, HOSTILE);
        return new Callback(
                7, "C-1", "p", HOSTILE, "CALL-ME", NOW, NOW, "", Callback.Status.PLANNED, null, null, List.of(tried));
    }

    private static Case file(Phase phase) {
        CasePeople people = new CasePeople(new Requester("", HOSTILE, "1", false), "", "", "", "", Set.of(), "", "");
        CaseTimes times = new CaseTimes(NOW, NOW, NOW.plusSeconds(2400), NOW, NOW, NOW, NOW);
        return new Case(
                1,
                "e",
                "C-1",
                "leak",
                1,
                "open",
                phase,
                "",
                Channel.PHONE,
                Priority.NORMAL,
                HOSTILE,
                HOSTILE,
                "A-1",
                HOSTILE,
                "",
                "",
                Map.of(),
                people,
                times,
                "",
                1,
                "",
                Satisfaction.B,
                "");
    }

    private static Map<String, Object> caseModel(Language language, Phase phase) {
        List<org.steward.core.api.form.Field> fields = new ArrayList<>();
        for (FieldType type : FieldType.values()) {
            fields.add(
                    type == FieldType.CHOICE
                            ? org.steward.core.api.form.Field.choice(
                                    name(type), TITLE, List.of(new Choice("A", Text.of("A", "甲"))))
                            : org.steward.core.api.form.Field.of(name(type), type, TITLE));
        }
        Transition step = Transition.named("go", TITLE)
                .from("open")
                .asking(fields.toArray(org.steward.core.api.form.Field[]::new))
                .build();
        CaseTimer timer = new CaseTimer(
                "r",
                TITLE,
                "1h",
                NOW,
                NOW.plusSeconds(60),
                null,
                false,
                true,
                new Explanation(List.of(new Step(NOW, TITLE))));
        Map<String, Object> model = frame(language);
        model.put("c", file(phase));
        model.put(
                "file",
                new CaseFile(
                        file(phase),
                        List.of(entry(Kinds.NOTED)),
                        List.of(timer),
                        List.of(),
                        List.of(),
                        List.of(callback()),
                        List.of(step),
                        List.of(Flaw.of("children", TITLE)),
                        true,
                        null));
        model.put("prints", List.of(CasePrint.of("leak", "leak-receipt", Text.same(HOSTILE), Case.class, "x.ftlh")));
        model.put("flaws", List.of(new Flaw(name(FieldType.TEXT), "required", TITLE)));
        model.putAll(Map.of("doing", "fire", "p", Map.of("step", "go")));
        model.put("changed", List.of(entry(Kinds.NOTED)));
        model.putAll(Map.of("kinds", LinkKind.values(), "priorities", Priority.values()));
        model.putAll(Map.of("answers", Satisfaction.values(), "methods", List.of(CallbackAttempt.Method.PHONE)));
        return model;
    }

    private static StaffRegister nobody() {
        return (StaffRegister) Proxy.newProxyInstance(
                StaffRegister.class.getClassLoader(),
                new Class<?>[] {StaffRegister.class},
                (proxy, method, arguments) -> Optional.empty());
    }

    private static Words words(Language language) {
        return new Words(language, ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC), "e", nobody(), new NoTypes());
    }

    static Map<String, Object> frame(Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("w", words(language));
        model.put("me", new Caller(Caller.Kind.STAFF, "x", "Wang", "e", Set.of(), Set.of(), language));
        model.putAll(Map.of("csrf", "t", "path", "/", "here", "/", "p", Map.of(), "estates", List.of(), "unseen", 0));
        model.put("groups", List.of(NavigationEntry.Group.values()));
        model.put("navigation", List.of(new NavigationEntry(NavigationEntry.Group.WORK, Text.same("W"), "/", "")));
        model.putAll(Map.of("flaws", List.of(), "staff", List.of(), "teams", List.of()));
        return model;
    }

    private static String render(String name, Map<String, Object> model) throws Exception {
        StringWriter out = new StringWriter();
        Templates.configuration().getTemplate(name + ".ftlh").process(model, out);
        return out.toString();
    }
}
