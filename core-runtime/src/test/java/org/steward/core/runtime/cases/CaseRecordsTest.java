// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Page;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.transfer.PastCase;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** Lists, files, the past and the check. */
class CaseRecordsTest extends DeskTest {
    @Test
    void pagesThroughAListWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            centre.open(i % 2 == 0 ? "anna" : "bo");
            centre.pass(Duration.ofSeconds(i / 2));
        }
        for (String sort : List.of("newest", "oldest", "due", "number")) {
            List<String> seen = new ArrayList<>();
            String after = "";
            do {
                Page<Case> page = centre.cases
                        .list(anna, CaseQuery.of(Map.of("limit", "2", "sort", sort, "after", after, "open", "true")))
                        .orElseThrow();
                page.rows().forEach(row -> seen.add(row.number()));
                after = page.next();
            } while (!after.isEmpty());
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(kind(centre.cases.list(anna, CaseQuery.of(Map.of("after", "Zm9yZ2Vk")))))
                .isEqualTo(Rejection.Kind.INVALID);
        assertThat(centre.cases.bands(bo).orElseThrow()).containsEntry(CaseQuery.Band.MINE, 3);
        assertThat(centre.cases
                        .list(anna, CaseQuery.of(Map.of("state", "REGISTERED,DONE", "responsible", "me")))
                        .orElseThrow()
                        .rows())
                .hasSize(4);
    }

    @Test
    void keepsFilesUnderSafeNamesAndNothingOfABrokenOne() {
        Case made = centre.open("anna");
        byte[] content = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        Attachment file = centre.attachments
                .add(anna, made.number(), "../../etc/pass\u0007wd.png", true, new ByteArrayInputStream(content))
                .orElseThrow();
        assertThat(file.fileName()).isEqualTo("passwd.png");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        centre.attachments.copy(anna, made.number(), file.id(), copy).orElseThrow();
        assertThat(copy.toByteArray()).isEqualTo(content);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        Assertions.assertThatThrownBy(() -> centre.attachments.add(anna, made.number(), "b.txt", true, broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(centre.cases.file(anna, made.number()).orElseThrow().attachments())
                .containsExactly(file);
        assertThat(centre.store
                        .transactions()
                        .<Integer>read(
                                TestCentre.ESTATE,
                                sql -> sql.query(
                                                "SELECT piece FROM attachment_piece WHERE estate_id = ?",
                                                row -> 1,
                                                TestCentre.ESTATE)
                                        .size()))
                .isEqualTo(4);
    }

    @Test
    void leavesNothingOfAFileThatIsTooLarge() {
        Case made = centre.open("anna");
        centre.parameters
                .set(Caller.system("test", TestCentre.ESTATE), "attachment.maxMegabytes", "1", "Small disk")
                .orElseThrow();
        byte[] content = new byte[1024 * 1024 + 1];
        assertThat(kind(centre.attachments.add(
                        anna, made.number(), "film.mp4", true, new ByteArrayInputStream(content))))
                .isEqualTo(Rejection.Kind.TOO_LARGE);
        assertThat(centre.transactions.<Integer>read(
                        TestCentre.ESTATE,
                        sql -> sql.query("SELECT id FROM attachment WHERE estate_id = ?", row -> 1, TestCentre.ESTATE)
                                        .size()
                                + sql.query(
                                                "SELECT id FROM attachment_piece WHERE estate_id = ?",
                                                row -> 1,
                                                TestCentre.ESTATE)
                                        .size()))
                .isZero();
    }

    @Test
    void warnsOfAnOpenCaseThatBringsItsOwnDueTime() {
        Instant received = centre.clock.instant().minus(Duration.ofHours(1));
        Instant due = received.plus(Duration.ofDays(300));
        NewCase request = new NewCase(
                TestModule.TYPE,
                "PHONE",
                "",
                "Noise",
                "",
                "",
                "",
                Requester.ANONYMOUS,
                received,
                "",
                null,
                "",
                Map.of(),
                "file:2");
        PastCase past = new PastCase(request, "REGISTERED", "", due, null, null, null, List.of(), "");
        Case taken = centre.history
                .record(anna, List.of(past), true)
                .get(0)
                .orElseThrow()
                .recorded();
        assertThat(taken.times().dueAt()).isEqualTo(due);
        assertThat(centre.cases.file(anna, taken.number()).orElseThrow().timers())
                .anySatisfy(timer -> assertThat(timer.dueAt()).isEqualTo(due));
    }

    @Test
    void takesOverThePastOnce() {
        PastCase past = new PastCase(
                NewCase.of(TestModule.TYPE, Channel.PHONE, "Noise", Map.of()).from("file:1"),
                "CLOSED",
                "",
                null,
                null,
                Instant.parse("2026-02-01T00:00:00Z"),
                null,
                List.of(),
                "");
        assertThat(kind(centre.history.record(anna, List.of(past), true).get(0)))
                .isEqualTo(Rejection.Kind.INVALID);
        NewCase request = new NewCase(
                TestModule.TYPE,
                "PHONE",
                "",
                "Noise",
                "",
                "",
                "",
                Requester.ANONYMOUS,
                Instant.parse("2026-01-01T00:00:00Z"),
                "",
                null,
                "",
                Map.of(),
                "file:1");
        PastCase sound = new PastCase(request, "CLOSED", "", null, null, past.closedAt(), null, List.of(), "");
        Case taken = centre.history
                .record(anna, List.of(sound), true)
                .get(0)
                .orElseThrow()
                .recorded();
        assertThat(taken.number()).startsWith("MT-202601-");
        assertThat(centre.history
                        .record(anna, List.of(sound), true)
                        .get(0)
                        .orElseThrow()
                        .known())
                .isTrue();
        assertThat(centre.check.run(line -> {})).isEmpty();
    }

    @Test
    void findsARowThatWasEditedByHand() {
        Case made = centre.open("anna");
        centre.store
                .transactions()
                .write(
                        TestCentre.ESTATE,
                        sql -> sql.update(
                                "UPDATE case_file SET state = 'DONE' WHERE estate_id = ? AND id = ?",
                                TestCentre.ESTATE,
                                made.id()));
        assertThat(centre.check.run(line -> {})).isNotEmpty().allMatch(fault -> fault.contains(made.number()));
    }
}
