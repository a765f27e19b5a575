// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Workflow;
import org.steward.core.transfer.table.TableRow;

class RowMapperTest {
    private static final List<String> HEADINGS = List.of("Key", "Kind", "Detail", "Status", "Opened", "Closed", "Due");
    private static final Workflow WORKFLOW = new Workflow(
            "REGISTERED",
            List.of(
                    new State("REGISTERED", Text.of("Registered", "已登记"), Phase.OPEN),
                    new State("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)),
            List.of());

    private static MappedRow by(String json, String... cells) {
        return new RowMapper(MappingJson.read(json).orElseThrow(), WORKFLOW, HEADINGS)
                .map(new TableRow(2, List.of(cells)));
    }

    private static MappedRow map(String... cells) {
        return by(MappingJsonTest.SOUND, cells);
    }

    @Test
    void keepsHistoricalTimesInTheZoneOfTheFile() {
        PastCase past = map("7", "Noise", "Loud", "Closed", "12/25/2013 11:59:08 PM", "12/26/2013 01:15:00 AM", "")
                .past();
        assertThat(past.request().receivedAt()).isEqualTo(Instant.parse("2013-12-26T04:59:08Z"));
        assertThat(past.closedAt()).isEqualTo(Instant.parse("2013-12-26T06:15:00Z"));
        assertThat(past.request().summary()).isEqualTo("Noise - Loud");
        assertThat(past.request().fields()).containsEntry("category", "NEIGHBOUR");
        assertThat(past.request().source()).isEqualTo("city:7");
        assertThat(past.dueAt()).isNull();
    }

    @Test
    void leavesAnOpenCaseOpenEvenWhenTheFileNamesAClosingTime() {
        PastCase past = map("7", "Noise", "", "Open", "12/25/2013 11:59:08 PM", "12/26/2013 01:15:00 AM", "")
                .past();
        assertThat(past.closedAt()).isNull();
        assertThat(past.finishedAt()).isEqualTo(Instant.parse("2013-12-26T06:15:00Z"));
    }

    @Test
    void keepsARowThatClosedBeforeItOpenedWithARemark() {
        String[] row = {"7", "Noise", "", "Closed", "12/25/2013 12:00:00 AM", "10/30/2013 12:00:00 AM", ""};
        assertThat(map(row).past().flagged()).contains("closed before it was opened");
        assertThat(by(MappingJsonTest.SOUND.replace("\"flag\"", "\"reject\""), row)
                        .flaws())
                .hasSize(1);
    }

    @Test
    void namesRowColumnAndReasonOfEveryFlaw() {
        MappedRow row = map("", "Noise", "", "Lost", "yesterday", "", "");
        assertThat(row.past()).isNull();
        assertThat(row.flaws()).allMatch(flaw -> flaw.row() == 2);
        assertThat(row.flaws()).extracting(flaw -> flaw.column()).contains("Status", "Opened");
        assertThat(row.flaws())
                .anyMatch(flaw -> flaw.reason().en().contains("'Lost' is not mapped; known: Closed, Open"));
        assertThat(row.flaws()).anyMatch(flaw -> flaw.reason().en().contains("key column"));
    }

    @Test
    void refusesARowWithMoreCellsThanTheHeading() {
        assertThat(map("7", "Noise", "", "Open", "12/25/2013 11:59:08 PM", "", "", "extra")
                        .flaws())
                .hasSize(1);
    }

    @Test
    void refusesAClosedStateWithoutClosingTime() {
        assertThat(map("7", "Noise", "", "Closed", "12/25/2013 11:59:08 PM", "", "")
                        .flaws())
                .hasSize(1);
    }

    @Test
    void readsADateThatASpreadsheetPackedIntoItsYear() {
        String packed = MappingJsonTest.SOUND.replace("MM/dd/yyyy hh:mm:ss a", "decode:packed-month-day-year");
        assertThat(by(packed, "7", "Noise", "", "Open", "01/01/21507", "", "")
                        .past()
                        .request()
                        .receivedAt())
                .isEqualTo(Instant.parse("2007-02-15T05:00:00Z"));
        assertThat(by(packed, "7", "Noise", "", "Open", "01/01/23007", "", "").flaws())
                .extracting(flaw -> flaw.column())
                .containsExactly("Opened");
    }

    @Property(tries = 300)
    void givesACaseOrFlawsForAnyCells(@ForAll @Size(max = 9) List<String> cells) {
        MappedRow row = map(cells.toArray(String[]::new));
        assertThat(row.past() == null).isEqualTo(!row.flaws().isEmpty());
    }
}
