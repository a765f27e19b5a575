// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.transfer.PastStep;
import org.steward.core.transfer.mapping.MappedRow;
import org.steward.core.transfer.mapping.MappingJson;
import org.steward.core.transfer.mapping.RowMapper;
import org.steward.core.transfer.table.TableRow;
import org.steward.renovation.works.RenovationType;

/** The shipped mapping of a log of building permits: each row repeats the facts of its permit. */
class WaboMappingTest {
    private static final List<String> HEADINGS = List.of(
            "case:channel",
            "case:concept:name",
            "case:deadline",
            "case:department",
            "case:enddate",
            "case:group",
            "case:responsible",
            "case:startdate",
            "concept:name",
            "org:resource",
            "time:timestamp");

    private RowMapper mapper;

    @BeforeEach
    void reads() throws IOException {
        try (InputStream in = RenovationType.class.getResourceAsStream("/import/coselog-wabo.json")) {
            ImportMapping mapping = MappingJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
            mapper = new RowMapper(mapping, RenovationType.declare().workflow(), HEADINGS);
        }
    }

    private PastCase past(String channel, String end, String event) {
        return row(channel, end, event, "2011-10-11 13:45:40.276000+02:00").past();
    }

    private MappedRow row(String channel, String end, String event, String at) {
        MappedRow row = mapper.map(new TableRow(
                2,
                List.of(
                        channel,
                        "case-10",
                        "2011-12-06 01:06:40+01:00",
                        "General",
                        end,
                        "Group 2",
                        "Resource21",
                        "2011-10-11 13:42:22.688000+02:00",
                        event,
                        "Resource10",
                        at)));
        assertThat(row.flaws()).isEmpty();
        return row;
    }

    @Test
    void archivesAPermitThatHasAnEndAndKeepsItsTimes() {
        PastCase past = past("Internet", "2011-12-06 13:41:31.788000+01:00", "Confirmation of receipt");
        assertThat(past.state()).isEqualTo("ARCHIVED");
        assertThat(past.closedAt()).isEqualTo(Instant.parse("2011-12-06T12:41:31.788Z"));
        assertThat(past.dueAt()).isEqualTo(Instant.parse("2011-12-06T00:06:40Z"));
        assertThat(past.request().receivedAt()).isEqualTo(Instant.parse("2011-10-11T11:42:22.688Z"));
        assertThat(past.request().channel()).isEqualTo("APP");
    }

    @Test
    void makesTheEventsOfAPermitItsJournal() {
        MappedRow whole = MappedRow.joined(List.of(
                row("Desk", "", "T02 Check confirmation of receipt", "2011-10-12 08:26:25.398000+02:00"),
                row("Desk", "", "Confirmation of receipt", "2011-10-11 13:45:40.276000+02:00")));
        assertThat(whole.past().steps())
                .extracting(PastStep::note, PastStep::actorName)
                .containsExactly(
                        tuple("Confirmation of receipt", "Resource10"),
                        tuple("T02 Check confirmation of receipt", "Resource10"));
    }

    @Test
    void leavesOneWithoutAnEndOpen() {
        PastCase past = past("Post", "", "Confirmation of receipt");
        assertThat(past.state()).isEqualTo("SUBMITTED");
        assertThat(past.closedAt()).isNull();
        assertThat(past.request().channel()).isEqualTo("LETTER");
    }

    @Test
    void makesOneCaseOfAllRowsOfAPermit() {
        String first = past("Desk", "", "Confirmation of receipt").request().source();
        assertThat(past("Desk", "", "T02 Check confirmation of receipt")
                        .request()
                        .source())
                .isEqualTo(first)
                .isEqualTo("coselog-wabo:case-10");
    }
}
