// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.core.api.cases.Channel;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyItem;
import org.steward.core.api.form.Field;
import org.steward.core.api.mode.ModeChannel;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.mode.Route;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.Block.Tone;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.roster.Shift;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;

/** The pages of duties, absences, rosters and modes, and those that modules describe. */
class DutyTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final Text EVIL = Text.same(HOSTILE);
    private static final Staff MEMBER = new Staff("li", HOSTILE, Set.of("CSA"), "", "", Language.ZH, true);

    private static Map<String, Object> model(Language language) {
        Map<String, Object> model = new HashMap<>(CaseTemplatesTest.frame(language));
        model.put(
                "me", new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of("CSA"), Set.of("staff.manage"), language));
        model.put("flaws", List.of());
        model.put("staff", List.of(MEMBER));
        model.put("manages", true);
        model.put("roles", List.of());
        return model;
    }

    private static void shows(String name, Map<String, Object> model, String... words) throws Exception {
        StringWriter out = new StringWriter();
        Templates.configuration().getTemplate(name + ".ftlh").process(model, out);
        assertThat(out.toString()).contains(words).contains("</html>").doesNotContain("<script>a");
    }

    private static DutyItem item(boolean missed) {
        return new DutyItem(
                "desk/greeting",
                EVIL,
                DAY,
                HOSTILE,
                NOW,
                NOW.plusSeconds(1800),
                "GRS-202611-0001",
                "li",
                "bo",
                "greeting",
                "PLANNED",
                EVIL,
                Phase.OPEN,
                NOW,
                missed);
    }

    @ParameterizedTest
    @EnumSource
    void showsTheDutiesOfADayWithTheNextStepInOneTap(Language language) throws Exception {
        Map<String, Object> model = model(language);
        Transition checkIn = Transition.named("checkIn", Text.of("Check in", "签到"))
                .from("PLANNED")
                .build();
        model.putAll(
                Map.of("day", "2026-11-25", "before", "2026-11-24", "after", "2026-11-26", "who", "mine", "place", ""));
        model.put("places", List.of(HOSTILE));
        model.put("byPlace", Map.of(HOSTILE, List.of(Map.of("d", item(false), "next", checkIn))));
        shows("duties", model, "name=\"step\" value=\"checkIn\"", "03:00", "GRS-202611-0001");
        model.put("byPlace", Map.of("", List.of(Map.of("d", item(true)))));
        shows("duties", model, "⚠", "duty late");
        boolean zh = language == Language.ZH;
        shows("duties", model, "class=\"pager\"", "<b class=\"num\">" + (zh ? "周三" : "Wed") + " 2026-11-25</b>");
        model.put("byPlace", Map.of());
        shows("duties", model, "class=\"empty\"");
    }

    @ParameterizedTest
    @EnumSource
    void showsAbsencesAndTheRosterOfAWeek(Language language) throws Exception {
        Map<String, Object> model = model(language);
        Absence away = new Absence(7, "li", "bo", DAY, DAY.plusDays(3), HOSTILE);
        model.putAll(Map.of("today", "2026-11-25", "now", List.of(away), "later", List.of()));
        model.put("flaws", List.of(new Flaw("standIn", "circle", EVIL)));
        shows("absences", model, "/absences/7", "class=\"beside\"", "2026-11-28", "data-label=\"");
        boolean zh = language == Language.ZH;
        model.put("later", List.of(new Absence(8, "li", "bo", DAY.plusDays(9), DAY.plusDays(9), "")));
        shows("absences", model, zh ? "今日返岗" : "Back today", zh ? "撤回" : "Take back");
        model.put("flaws", List.of());
        model.putAll(Map.of("monday", "2026-11-23", "before", "2026-11-16", "after", "2026-11-30", "copies", true));
        model.put("days", List.of("2026-11-23", "2026-11-24"));
        model.put("members", List.of(MEMBER));
        model.put("shifts", List.of(new Shift("EARLY", EVIL, LocalTime.of(6, 0), LocalTime.of(14, 0))));
        model.put("cells", Map.of("s.li.2026-11-23", "EARLY"));
        model.put("away", Map.of("s.li.2026-11-24", true));
        shows("roster", model, "name=\"s.li.2026-11-23\"", "value=\"EARLY\" selected", "06:00");
        shows("roster", model, "<th scope=\"row\">", (zh ? "周一" : "Mon") + " <small>11-23</small>");
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatAChangeOfModeWillDo(Language language) throws Exception {
        Map<String, Object> model = model(language);
        ServiceMode mode = new ServiceMode(
                "butler",
                EVIL,
                EVIL,
                EVIL,
                List.of(),
                List.of(),
                List.of(new ModeChannel(Channel.CHAT, EVIL, EVIL)),
                (wanted, view) -> Route.NONE,
                size -> List.of());
        model.put("modes", List.of(mode));
        model.put("active", "");
        model.put("today", "2026-11-25");
        model.put("periods", List.of(new ModePeriod(3, "butler", DAY, "li", NOW, HOSTILE, null, false)));
        model.put("needs", List.of(new StaffingNeed("CSA", "EARLY", 2, EVIL)));
        model.put(
                "preview",
                new ModePreview(
                        "",
                        "butler",
                        DAY,
                        List.of(new ModePreview.Figure(
                                Parameter.integer("a.b", EVIL, 3, "min", 1, 9, "CV"), "3", "5", "S1")),
                        List.of(new ModePreview.Named("BUTLER", EVIL, true)),
                        List.of(EVIL),
                        List.of(),
                        List.of(),
                        List.of(new ModePreview.Moved("C-1", HOSTILE, "li", "bo", EVIL)),
                        12));
        shows("mode", model, "/settings/mode/3", "C-1", "1 / 12", "a.b", "name=\"reason\"");
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryBlockOfAModulePage(Language language) throws Exception {
        Map<String, Object> model = model(language);
        Block.Button button = new Block.Button("stop", EVIL, Map.of("seat", "L2"));
        List<Block> blocks = List.of(
                new Block.Note(EVIL, Tone.WARN),
                new Block.Tiles(List.of(
                        new Block.Tile(EVIL, "12", Tone.LATE, "/cases"), new Block.Tile(EVIL, "3", Tone.GOOD, ""))),
                new Block.Table(
                        EVIL,
                        List.of(EVIL),
                        List.of(new Block.Line(List.of(EVIL), Tone.LATE, "/cases/C-1", List.of(button))),
                        EVIL),
                new Block.Table(EVIL, List.of(EVIL), List.of(), Text.of("Nobody waits", "无人等候")),
                new Block.Buttons(List.of(button)),
                new Block.Entry(
                        "file",
                        EVIL,
                        List.of(
                                Field.text("name", EVIL).mandatory(),
                                new Checklist(List.of(new Checklist.Item("lamp", EVIL, "x")))
                                        .fields()
                                        .get(0)),
                        Map.of("hidden", HOSTILE),
                        EVIL),
                new Block.Stopwatch(EVIL, NOW.minusSeconds(20), 25, button));
        model.put("title", EVIL);
        model.put("wall", true);
        model.put("refresh", 15);
        model.put("doing", "file");
        model.put("said", EVIL);
        model.put("flaws", List.of(new Flaw("name", "required", EVIL), new Flaw("", "rule", EVIL)));
        model.put(
                "blocks",
                blocks.stream()
                        .map(block -> Map.of("kind", block.getClass().getSimpleName(), "b", block))
                        .toList());
        shows(
                "module-page",
                model,
                "class=\"wall\"",
                "data-refresh=\"15\"",
                "data-limit=\"25\"",
                ">20</span>",
                "name=\"f.seat\" value=\"L2\"",
                "name=\"f.name\"",
                "name=\"f.lampResult\" value=\"FAIL\"",
                "class=\"beside\"",
                "class=\"flaws\"");
    }
}
