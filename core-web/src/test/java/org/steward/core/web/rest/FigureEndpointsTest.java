// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.TestModule;

/** Figures over HTTP on real rooms. */
class FigureEndpointsTest {
    private static Centre centre;
    private static Browser anna;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        centre = new Centre(folder, Duration.ofSeconds(1), new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        centre.offer("a", "1.0.0", TestModule.with());
        anna = centre.program("anna");
        assertThat(anna.get("/api/figures").status())
                .as("what happens from now on is counted")
                .isEqualTo(200);
        matter("MAJOR");
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

    private static YearMonth thisMonth() {
        return YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void tellsEverythingOfAFigure() {
        JsonNode figure = anna.get("/api/figures?month=" + thisMonth())
                .json()
                .path("rows")
                .path(0);
        assertThat(figure.path("code").asText()).isEqualTo("M01");
        assertThat(figure.path("titles").path("zh").asText()).isEqualTo("重大事项率");
        assertThat(figure.path("formula").path("en").asText()).isEqualTo("major / all");
        assertThat(figure.path("numerator").asInt()).isEqualTo(1);
        assertThat(figure.path("denominator").asInt()).isEqualTo(2);
        assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(figure.path("target").asInt()).isEqualTo(10);
        assertThat(figure.path("onTarget").asBoolean(true)).isFalse();
        assertThat(figure.path("unit").asText()).isEqualTo("%");
        assertThat(figure.path("source").asText()).isEqualTo("CV");
        assertThat(figure.path("frozenAt").isNull()).isTrue();
        assertThat(figure.path("now").isNull()).isTrue();
    }

    @Test
    void hasNoValueForNothing() {
        JsonNode figure = anna.get("/api/figures?from=2020-01-01&to=2020-01-31")
                .json()
                .path("rows")
                .path(0);
        assertThat(figure.path("value").isNull()).isTrue();
        assertThat(figure.path("onTarget").isNull()).isTrue();
    }

    @Test
    void givesTheMonthsThePartsAndTheCasesOfAFigure() {
        JsonNode months = anna.get("/api/figures/M01").json().path("rows");
        assertThat(months).hasSize(12);
        assertThat(months.path(11).path("denominator").asInt()).isEqualTo(2);
        JsonNode parts = anna.get("/api/figures/M01/by/type").json().path("rows");
        assertThat(parts.path(0).path("of").asText()).isEqualTo("matter");
        assertThat(parts.path(0).path("denominator").asInt()).isEqualTo(2);
        JsonNode first = anna.get("/api/figures/M01/cases?limit=1").json();
        assertThat(first.path("rows")).hasSize(1);
        assertThat(first.path("next").asText()).isNotEmpty();
        JsonNode misses = anna.get("/api/figures/M01/cases?misses=true&dimension=type&value=matter")
                .json()
                .path("rows");
        assertThat(misses).hasSize(1);
        assertThat(misses.path(0).path("summary").asText()).isEqualTo("Lift");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(problem("/api/figures?month=soon")).isEqualTo("400 month");
        assertThat(problem("/api/figures?from=2026-11-02&to=2026-11-01")).isEqualTo("400 to");
        assertThat(problem("/api/figures?from=2026-11-02")).isEqualTo("400 to");
        assertThat(problem("/api/figures/K99")).isEqualTo("404 indicator");
        assertThat(problem("/api/figures/M01?from=1990-01")).isEqualTo("400 to");
        assertThat(problem("/api/figures/M01/by/colour")).isEqualTo("400 dimension");
        assertThat(problem("/api/figures/M01/cases?limit=500")).isEqualTo("400 limit");
        assertThat(problem("/api/figures/M01/cases?after=x")).isEqualTo("400 after");
    }

    private static String problem(String path) {
        Answer answer = anna.get(path);
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("field").asText();
    }

    /** Nothing counts old cases in the background here, so no month is complete. */
    @Test
    void freezesOnlyForWhoMayAndOnlyWhatIsOverAndCounted() {
        String last = "{\"month\":\"" + thisMonth().minusMonths(1) + "\"}";
        Browser root = centre.program("root");
        assertThat(anna.post("/api/figures/freeze", last).status()).isEqualTo(403);
        assertThat(root.post("/api/figures/freeze", last).status()).isEqualTo(503);
        assertThat(root.post("/api/figures/freeze", "{\"month\":\"" + thisMonth() + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(root.post("/api/figures/freeze", "{\"month\":\"11/2026\"}").status())
                .isEqualTo(400);
        assertThat(root.get("/api/figures/restatements").json().path("rows")).isEmpty();
    }
}
