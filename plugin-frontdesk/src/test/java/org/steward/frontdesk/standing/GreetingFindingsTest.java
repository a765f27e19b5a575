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
import org.steward.core.api.cases.CaseLink;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.people.Caller;
import org.steward.frontdesk.Centre;
import org.steward.frontdesk.request.RequestType;

/** What customers mention to the greeting manager becomes requests (P03). */
class GreetingFindingsTest {
    @TempDir
    Path folder;

    private Centre centre;
    private Case session;

    @BeforeEach
    void greets() {
        centre = new Centre(folder);
        Map<String, String> window = Map.of(
                "windowFrom", centre.clock.instant().toString(),
                "windowTo", centre.clock.instant().plus(Duration.ofMinutes(30)).toString());
        session = centre.desk
                .open(
                        Caller.system("test", Centre.ESTATE),
                        NewCase.of(PostDuties.GREETING, Channel.PATROL, "Greeting", window)
                                .at("Main gate"))
                .orElseThrow();
        centre.fire("chief", session, "checkIn", Map.of()).orElseThrow();
        centre.clock.pass(Duration.ofMinutes(30));
    }

    @AfterEach
    void closes() throws Exception {
        centre.close();
    }

    private List<Case> requestsAfter(Map<String, String> report) {
        centre.fire("chief", session, "checkOut", report).orElseThrow();
        centre.react();
        return centre.all(RequestType.ID);
    }

    @Test
    void opensARequestForEachLine() {
        List<Case> requests = requestsAfter(Map.of("mentioned", "Lamp broken at 3-1\n\n  Lift is slow  "));
        assertThat(requests).extracting(Case::summary).containsExactly("Lamp broken at 3-1", "Lift is slow");
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.people().responsible()).isEqualTo("chief");
            assertThat(request.place()).isEqualTo("Main gate");
            assertThat(request.fields()).containsEntry("kind", "OTHER");
            assertThat(centre.reader
                            .file(centre.member("chief"), request.number())
                            .orElseThrow()
                            .links())
                    .extracting(CaseLink::other)
                    .containsExactly(session.number());
        });
    }

    @Test
    void opensNoneWhenNothingWasMentioned() {
        assertThat(requestsAfter(Map.of())).isEmpty();
    }

    @Test
    void opensEachOnce() {
        requestsAfter(Map.of("mentioned", "Lamp broken at 3-1"));
        centre.reactAgain();
        assertThat(centre.all(RequestType.ID)).hasSize(1);
    }

    @Test
    void keepsTheWholeOfALongLine() {
        String line = "Lamp ".repeat(60).strip();
        assertThat(requestsAfter(Map.of("mentioned", line))).singleElement().satisfies(request -> {
            assertThat(request.summary()).hasSize(200);
            assertThat(request.description()).isEqualTo(line);
        });
    }
}
