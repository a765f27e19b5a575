// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.analysis.Trait;
import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.ClosedModule;
import org.steward.core.web.TestModule;

/** The analysis of cases over HTTP on real rooms. */
class AnalysisEndpointsTest {
    private static Centre centre;
    private static Browser anna;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        centre = new Centre(folder, Duration.ofSeconds(1), new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        centre.offer("a", "1.0.0", TestModule.with());
        centre.offer("b", "1.0.0", ClosedModule.made());
        centre.member(Centre.ESTATE, "porter", "GUARD");
        anna = centre.program("anna");
        matter("MAJOR");
        matter("MINOR");
        matter("MINOR");
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static void matter(String grade) {
        Answer answer = anna.post(
                "/api/cases",
                "{\"type\":\"matter\",\"channel\":\"COUNTER\",\"summary\":\"Lift\",\"grade\":\"" + grade + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static JsonNode rows(String path) {
        Answer answer = anna.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("rows");
    }

    @Test
    void countsByATraitAndOpensTheVeryCasesOfACount() {
        JsonNode grades = rows("/api/analysis/by/grade");
        assertThat(grades.path(0).path("value").asText()).isEqualTo("MINOR");
        assertThat(grades.path(0).path("title").asText()).isEqualTo("Minor");
        assertThat(grades.path(0).path("cases").asInt()).isEqualTo(2);
        assertThat(grades.path(1).path("cases").asInt()).isEqualTo(1);
        assertThat(rows("/api/analysis/cases?grade=MINOR")).hasSize(2);
        assertThat(rows("/api/analysis/cases?grade=MAJOR")).hasSize(1);
        assertThat(rows("/api/analysis/by/grade?grade=MAJOR")).hasSize(1);
        assertThat(rows("/api/analysis/cases?unit=")).as("those without a unit").hasSize(3);
        assertThat(rows("/api/analysis/by/type?from=2020-01-01&to=2020-01-31")).isEmpty();
    }

    @Test
    void countsByTwoTraitsWithACellForEachHourOfTheDay() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Answer answer = anna.get("/api/analysis/by/grade/hour?from=" + today.minusDays(1) + "&to=" + today);
        assertThat(answer.json().path("columns")).hasSize(24);
        JsonNode minor = answer.json().path("rows").path(0);
        assertThat(minor.path("value").asText()).isEqualTo("MINOR");
        int sum = 0;
        for (JsonNode cell : minor.path("cells")) {
            sum += cell.asInt();
        }
        assertThat(sum).isEqualTo(2);
    }

    @Test
    void pagesThroughTheCasesAndKnowsNoHotSpotWithoutUnits() {
        JsonNode first = anna.get("/api/analysis/cases?limit=2").json();
        assertThat(first.path("rows")).hasSize(2);
        JsonNode second =
                rows("/api/analysis/cases?limit=2&after=" + first.path("next").asText());
        assertThat(second).hasSize(1);
        assertThat(rows("/api/analysis/hot-spots?least=2")).isEmpty();
    }

    @Test
    void everyCountOfEveryTraitOpensAsManyCases() {
        for (Trait trait : Trait.values()) {
            String name = trait.name().toLowerCase(Locale.ROOT);
            long counted = 0;
            for (JsonNode row : rows("/api/analysis/by/" + name)) {
                counted += row.path("cases").asLong();
                String value = URLEncoder.encode(row.path("value").asText(), StandardCharsets.UTF_8);
                assertThat(rows("/api/analysis/cases?" + name + "=" + value))
                        .as("%s %s", name, row)
                        .hasSize(row.path("cases").asInt());
            }
            assertThat(counted).as(name).isEqualTo(3);
        }
    }

    @Test
    void countsAndListsNoCaseOfATypeTheCallerMayNotRead() {
        Browser root = centre.program("root");
        Answer made = root.post(
                "/api/cases",
                "{\"type\":\"" + ClosedModule.TYPE + "\",\"channel\":\"COUNTER\",\"summary\":\"A talk\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(root.get("/api/analysis/by/type").json().path("rows")).hasSize(2);
        assertThat(root.get("/api/analysis/cases").json().path("rows")).hasSize(4);
        assertThat(rows("/api/analysis/by/type")).hasSize(1);
        assertThat(rows("/api/analysis/cases")).hasSize(3);
        assertThat(rows("/api/analysis/cases?type=" + ClosedModule.TYPE)).isEmpty();
    }

    @Test
    void isClosedToThoseWhoMayNotReadFigures() {
        Browser porter = centre.program("porter");
        for (String path : List.of("by/grade", "by/grade/hour", "hot-spots", "cases")) {
            assertThat(porter.get("/api/analysis/" + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(problem("/api/analysis/by/colour")).isEqualTo("400 trait");
        assertThat(problem("/api/analysis/by/grade/colour")).isEqualTo("400 other");
        assertThat(problem("/api/analysis/by/grade/grade")).isEqualTo("400 other");
        assertThat(problem("/api/analysis/by/grade?from=2026-11-02&to=2026-11-01"))
                .isEqualTo("400 to");
        assertThat(problem("/api/analysis/by/grade?from=2020-01-01&to=2026-11-01"))
                .isEqualTo("400 to");
        assertThat(problem("/api/analysis/hot-spots?least=1")).isEqualTo("400 least");
        assertThat(problem("/api/analysis/cases?limit=500")).isEqualTo("400 limit");
        assertThat(problem("/api/analysis/cases?after=x")).isEqualTo("400 after");
        assertThat(problem("/api/analysis/cases?hour=24")).isEqualTo("400 hour");
        assertThat(problem("/api/analysis/cases?weekday=0")).isEqualTo("400 weekday");
        assertThat(problem("/api/analysis/by/grade?day=2026-02-30")).isEqualTo("400 day");
        assertThat(problem("/api/analysis/by/grade?repeat=maybe")).isEqualTo("400 repeat");
        assertThat(anna.get("/api/analysis/cases?hour=24").text()).contains("hour is 24; it must be a number from 0");
    }

    private static String problem(String path) {
        Answer answer = anna.get(path);
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("field").asText();
    }
}
