// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.core.api.clock.WorkCalendar;
import org.steward.core.api.estate.Building;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.Team;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.store.MigrationRecord;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;

class AdminTemplatesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final Text TITLE = Text.of("Title", "标题");
    private static final Party PARTY =
            new Party("C1", Party.Kind.PERSON, HOSTILE, List.of("123"), Language.ZH, true, true, HOSTILE, HOSTILE, 1);
    private static final Unit UNIT =
            new Unit("3-1-2", "B3", -1, new BigDecimal("88.5"), Unit.Usage.HOME, Unit.Occupancy.VACANT);
    private static final Tenure TENURE =
            new Tenure("3-1-2", "C1", Tenure.Relation.OWNER, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
    private static final Staff MEMBER = new Staff("li", HOSTILE, Set.of("CSA"), "desk", "1", Language.ZH, false);
    private static final Role ROLE = new Role("CSA", Text.of("Assistant", "助理"), Set.of("case.read"), Set.of());
    private static final Team TEAM = new Team("desk", Text.of("Desk", "前台"), "li");
    private static final Setting SETTING = new Setting(
            Parameter.integer("a.b", TITLE, 3, "min", 1, 9, "CV").ofSafety(),
            "4",
            Setting.Level.ESTATE,
            "li",
            NOW,
            HOSTILE);
    private static final ImportMapping MAPPING =
            new ImportMapping("city", "complaint", List.of("Key"), "UTC", List.of(), Map.of(), "flag");

    private static Map<String, Object> model(Language language) {
        Map<String, Object> model = new HashMap<>(CaseTemplatesTest.frame(language));
        Set<String> all = Set.of("customer.write", "estate.manage", "staff.manage", "parameter.manage");
        model.put("me", new Caller(Caller.Kind.STAFF, "x", "Wang", "e", Set.of("CSA"), all, language));
        model.put("flaws", List.of(new Flaw("name", "required", TITLE)));
        model.put("may", true);
        model.put("known", true);
        model.put("roles", List.of(ROLE));
        model.put("teams", List.of(TEAM));
        model.put("buildings", List.of(new Building("B3", TITLE)));
        model.put("tenures", List.of(TENURE));
        model.put("names", List.of(HOSTILE));
        model.put("cases", List.of());
        return model;
    }

    private static String render(String name, Map<String, Object> model) throws Exception {
        StringWriter out = new StringWriter();
        Templates.configuration().getTemplate(name + ".ftlh").process(model, out);
        return out.toString();
    }

    private static void shows(String name, Map<String, Object> model, String... words) throws Exception {
        assertThat(render(name, model)).contains(words).contains("</html>").doesNotContain("<script>a");
    }

    @ParameterizedTest
    @EnumSource
    void showsCustomersAndUnits(Language language) throws Exception {
        Map<String, Object> model = model(language);
        model.put("rows", Rows.of(List.of(PARTY), Party::id));
        shows("customers", model, "C1", "/customers/new");
        model.put("c", PARTY);
        model.put("phones", "123");
        model.put("kinds", Party.Kind.values());
        model.put("relations", Tenure.Relation.values());
        shows("customer", model, "tel:123", "/customers/C1/tenures", "2021");
        model.put("rows", Rows.of(List.of(UNIT), Unit::id));
        shows("units", model, "3-1-2", "/units/buildings");
        model.put("u", UNIT);
        model.put("usages", Unit.Usage.values());
        model.put("occupancies", Unit.Occupancy.values());
        shows("unit", model, "88.5", "/customers/C1");
    }

    @ParameterizedTest
    @EnumSource
    void showsStaffAndOneself(Language language) throws Exception {
        Map<String, Object> model = model(language);
        model.put("rows", List.of(MEMBER));
        shows("staff", model, "/staff/li", "/staff/teams");
        model.put("m", MEMBER);
        shows("member", model, "value=\"CSA\" checked");
        shows("me", model, "name=\"old\"");
    }

    @ParameterizedTest
    @EnumSource
    void showsSettings(Language language) throws Exception {
        Map<String, Object> model = model(language);
        model.put("names", List.of("a"));
        model.put("lists", List.of(List.of(SETTING)));
        shows("parameters", model, "a.b", "CV");
        model.put("s", SETTING);
        model.put("value", HOSTILE);
        model.put("reason", "");
        model.put("history", List.of(SETTING));
        shows("parameter", model, "/settings/parameters/a.b");
        model.put("estate", new Estate("e", TITLE, Estate.Kind.MIXED, ZoneId.of("UTC"), "", "#123456"));
        model.put("typed", Map.of("en", HOSTILE));
        model.put("kinds", Estate.Kind.values());
        shows("estate", model, "#123456");
        model.put("typed", Map.of("monday", "08:30-12:00", "holidays", HOSTILE));
        model.put("days", List.of("monday", "sunday"));
        model.put("version", 3);
        shows("calendar", model, "08:30-12:00", "/settings/calendar/import");
        Entry entry =
                new Entry(1, "e", "", NOW, "STAFF", "li", HOSTILE, "signed-in", "", "", HOSTILE, Map.of("k", "v"));
        model.put("rows", Rows.of(List.of(entry), one -> "1"));
        shows("journal", model, "k=v");
    }

    @ParameterizedTest
    @EnumSource
    void showsModulesAndOneOfThem(Language language) throws Exception {
        Map<String, Object> model = model(language);
        List<ModuleStatus> rows = Stream.of(ModuleStatus.State.values())
                .map(state -> new ModuleStatus("m", TITLE, "1", state, Set.of("e"), 2, NOW, HOSTILE))
                .toList();
        model.put("rows", rows);
        model.put("more", List.of("patrol"));
        model.put("faults", List.of(Text.same(HOSTILE)));
        model.put("steps", List.of(TITLE));
        model.put("mine", "e");
        shows("modules", model, "2026-11-25", "/settings/modules/patrol");
        model.put("m", rows.get(0));
        model.put("why", Text.same(HOSTILE));
        model.put(
                "scripts",
                List.of(
                        new ModuleScript(new MigrationRecord("m", "001-a.sql", "", NOW, true), ""),
                        new ModuleScript(new MigrationRecord("m", "002-b.sql", "", null, false), "")));
        shows("module", model, "001-a.sql", "002-b.sql");
    }

    @ParameterizedTest
    @EnumSource
    void showsAnImportBeforeAndWhileItRuns(Language language) throws Exception {
        Map<String, Object> model = model(language);
        ImportRuns.Run run = new ImportRuns.Run("r1", 1, Caller.system("x", "e"), Path.of("cases.csv"), MAPPING, false);
        model.put("mappings", List.of(MAPPING));
        model.put("runs", List.of(run));
        model.put("json", HOSTILE);
        shows("import", model, "/import/mappings/city", "/import/r1");
        model.put("run", run);
        shows("import-run", model, "data-reload");
    }

    @Test
    void showsOneRowLessThanItAskedForAndWhereTheNextPageBegins() {
        List<String> found =
                IntStream.rangeClosed(1, Rows.SHOWN + 1).mapToObj(i -> "n" + i).toList();
        assertThat(Rows.of(found, id -> id).shown()).hasSize(Rows.SHOWN);
        assertThat(Rows.of(found, id -> id).next()).isEqualTo("n" + Rows.SHOWN);
        assertThat(Rows.of(found.subList(0, 3), id -> id).next()).isEmpty();
    }

    @Test
    void readsTheCalendarItWrote() {
        WorkCalendar usual = WorkCalendar.usual(ZoneId.of("Asia/Shanghai"));
        Map<String, String> typed = new HashMap<>();
        usual.week().forEach((day, frames) -> typed.put(CalendarText.field(day), CalendarText.frames(frames)));
        typed.put("holidays", "2026-10-01 National Day | 国庆节");
        typed.put("exceptions", "2026-10-10 08:30-12:00\n2026-10-11");
        CalendarText text = new CalendarText();
        WorkCalendar read = text.read(typed, usual);
        assertThat(text.flaws()).isEmpty();
        assertThat(read.week()).isEqualTo(usual.week());
        assertThat(CalendarText.holidays(read.holidays())).isEqualTo("2026-10-01 National Day | 国庆节");
        assertThat(CalendarText.exceptions(read.exceptions())).isEqualTo("2026-10-10 08:30-12:00\n2026-10-11");
    }

    @Test
    void namesEveryLineOfACalendarThatDoesNotFit() {
        CalendarText text = new CalendarText();
        WorkCalendar usual = WorkCalendar.usual(ZoneId.of("Asia/Shanghai"));
        Map<String, String> typed = Map.of("monday", "8-12", "holidays", "soon", "exceptions", "2026-10-10 x");
        assertThat(text.read(typed, usual)).isNull();
        assertThat(text.flaws()).extracting(Flaw::field).contains("monday", "holidays", "exceptions");
    }
}
