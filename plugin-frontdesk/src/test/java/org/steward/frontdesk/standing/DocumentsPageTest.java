// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.Centre;

/** Papers taken and given back with one tap each (P04); gus stands at the gate. */
class DocumentsPageTest {
    @TempDir
    Path folder;

    private Centre centre;
    private ModulePage page;
    private Case check;

    @BeforeEach
    void takesPapers() {
        centre = new Centre(folder);
        page = centre.page("documents");
        act("take", Map.of()).orElseThrow();
        check = centre.all(DocumentCheckType.ID).get(0);
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private Outcome<Text> act(String action, Map<String, String> fields) {
        return page.act(centre.member("gus"), action, fields);
    }

    private Outcome<Text> backAfter(Duration time, String excuse) {
        centre.clock.pass(time);
        return act("back", Map.of("number", check.number(), "excuse", excuse));
    }

    @Test
    void isInTimeAfterTwentyFiveSeconds() {
        backAfter(Duration.ofSeconds(25), "").orElseThrow();
        assertThat(centre.now(check).state()).isEqualTo("RETURNED");
        assertThat(centre.now(check).people().doneBy()).isEqualTo("gus");
    }

    @Test
    void isFlaggedSlowPastTwentyFiveSeconds() {
        Text told = backAfter(Duration.ofMillis(25_001), "").orElseThrow();
        assertThat(centre.now(check).state()).isEqualTo("SLOW");
        assertThat(centre.now(check).fields()).doesNotContainKey("excuse");
        assertThat(told.en()).contains("late");
    }

    @Test
    void keepsTheExcuseOfSlowPapers() {
        backAfter(Duration.ofSeconds(40), "COPY").orElseThrow();
        assertThat(centre.now(check).state()).isEqualTo("SLOW");
        assertThat(centre.now(check).fields()).containsEntry("excuse", "COPY");
    }

    @Test
    void needsNoExcuseInTime() {
        backAfter(Duration.ofSeconds(10), "COPY").orElseThrow();
        assertThat(centre.now(check).state()).isEqualTo("RETURNED");
        assertThat(centre.now(check).fields()).doesNotContainKey("excuse");
    }

    @Test
    void refusesAnExcuseThatIsNone() {
        assertThat(backAfter(Duration.ofSeconds(40), "TIRED").refusal()).isPresent();
        assertThat(centre.now(check).state()).isEqualTo("TAKEN");
    }

    @Test
    void takesTheSecondTapForNothing() {
        backAfter(Duration.ofSeconds(10), "").orElseThrow();
        assertThat(backAfter(Duration.ofSeconds(30), "").refusal()).isPresent();
        assertThat(centre.now(check).state()).isEqualTo("RETURNED");
    }

    @Test
    void showsPapersInHandUntilTheyAreGivenBack() {
        assertThat(watches()).hasSize(1);
        backAfter(Duration.ofSeconds(10), "").orElseThrow();
        assertThat(watches()).isEmpty();
    }

    private List<Block> watches() {
        return page.show(centre.member("gus"), Map.of()).blocks().stream()
                .filter(Block.Stopwatch.class::isInstance)
                .toList();
    }
}
