// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Session;
import org.steward.core.api.text.Language;

/** The directory on a real store: who sees what, who gets in, and what a calendar becomes. */
class DirectoryTest {
    private static final String PASSWORD = "correct-horse-9";

    @TempDir
    Path folder;

    private Directory directory;

    @BeforeEach
    void open() {
        directory = new Directory(folder);
        directory.estate("garden");
        directory.estate("tower");
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void masksIdentityNumbersForAssistantsOnly() {
        Party added = add("garden", "Li Wei");
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        directory.member("garden", "bo", true, PASSWORD, Roles.CSO);
        Caller assistant = directory.staff.caller("garden", "amy").orElseThrow();
        Caller supervisor = directory.staff.caller("garden", "bo").orElseThrow();
        assertThat(directory.people.party(assistant, added.id()).orElseThrow().idDocument())
                .isEqualTo("**************1234");
        assertThat(directory.people.party(supervisor, added.id()).orElseThrow().idDocument())
                .isEqualTo("440300199001011234");
        assertThat(directory.store.journal().after(0, 1000))
                .filteredOn(entry -> entry.kind().equals(Kinds.CUSTOMER_READ))
                .hasSize(2);
    }

    @Test
    void keepsTheNumberWhenAMaskedRecordIsSentBack() {
        Party added = add("garden", "Li Wei");
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        Caller assistant = directory.staff.caller("garden", "amy").orElseThrow();
        Party seen = directory.people.party(assistant, added.id()).orElseThrow();
        assertThat(directory.people.put(assistant, seen).orElseThrow().version())
                .isEqualTo(2);
        assertThat(directory
                        .people
                        .party(directory.system("garden"), added.id())
                        .orElseThrow()
                        .idDocument())
                .isEqualTo("440300199001011234");
        assertThat(directory.people.put(assistant, seen).refusal().orElseThrow().kind())
                .isEqualTo(Rejection.Kind.STALE);
    }

    @Test
    void neverShowsOneEstateToAnother() {
        Party added = add("garden", "Li Wei");
        Caller other = directory.system("tower");
        assertThat(directory.people.party(other, added.id()).isDone()).isFalse();
        assertThat(directory.people.find(other, "", "", 10).orElseThrow()).isEmpty();
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        assertThat(directory.staff.member("tower", "amy")).isEmpty();
        Session session = directory.sessions.signIn("amy", PASSWORD, "10.0.0.1").orElseThrow();
        assertThat(session.estates()).containsExactly("garden");
        assertThat(directory.sessions.authenticate(session.token(), "tower")).isEmpty();
        assertThat(directory.sessions.authenticate(session.token(), "")).isPresent();
    }

    @Test
    void findsByNamePhoneDigitsAndIdPageByPage() {
        add("garden", "Wang Fang");
        add("garden", "Li Wei");
        Caller caller = directory.system("garden");
        assertThat(directory.people.find(caller, "WANG", "", 10).orElseThrow()).hasSize(1);
        assertThat(directory.people.find(caller, "138 0013", "", 10).orElseThrow())
                .hasSize(2);
        List<Party> first = directory.people.find(caller, "", "", 1).orElseThrow();
        List<Party> second =
                directory.people.find(caller, "", first.get(0).id(), 1).orElseThrow();
        assertThat(first.get(0).name()).isEqualTo("Li Wei");
        assertThat(second.get(0).name()).isEqualTo("Wang Fang");
    }

    @Test
    void throttlesAUserAfterTenFailures() {
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        for (int i = 0; i < 10; i++) {
            assertThat(kind("wrong-password", "10.0.0." + i)).isEqualTo(Rejection.Kind.UNAUTHENTICATED);
        }
        assertThat(kind(PASSWORD, "10.0.0.99")).isEqualTo(Rejection.Kind.THROTTLED);
        directory.clock.advance(Duration.ofMinutes(5));
        assertThat(directory.sessions.signIn("amy", PASSWORD, "10.0.0.99").isDone())
                .isTrue();
    }

    @Test
    void endsTheSessionOfADeactivatedMemberAtOnce() {
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        Session session = directory.sessions.signIn("amy", PASSWORD, "10.0.0.1").orElseThrow();
        assertThat(directory.sessions.authenticate(session.token(), "garden")).isPresent();
        directory.member("garden", "amy", false, "", Roles.CSA);
        assertThat(directory.sessions.authenticate(session.token(), "garden")).isEmpty();
        directory.member("garden", "amy", true, "", Roles.CSA);
        assertThat(directory.sessions.authenticate(session.token(), "garden")).isEmpty();
    }

    @Test
    void endsASessionThatIsNotUsedAndKeepsOneThatIs() {
        directory.member("garden", "amy", true, PASSWORD, Roles.CSA);
        String token = directory
                .sessions
                .signIn("amy", PASSWORD, "10.0.0.1")
                .orElseThrow()
                .token();
        directory.clock.advance(Duration.ofHours(11));
        assertThat(directory.sessions.authenticate(token, "")).isPresent();
        directory.clock.advance(Duration.ofHours(11));
        assertThat(directory.sessions.authenticate(token, "")).isPresent();
        directory.clock.advance(Duration.ofHours(13));
        assertThat(directory.sessions.authenticate(token, "")).isEmpty();
    }

    @Test
    void refusesToLetAManagerTouchAnAdministrator() {
        new FirstStart(directory.accounts, directory.estates, false, PASSWORD, Runnable::run);
        directory.member("garden", "rose", true, PASSWORD, Roles.RPM);
        Caller manager = directory.staff.caller("garden", "rose").orElseThrow();
        var admin = directory.staff.member("garden", "admin").orElseThrow();
        assertThat(directory.staff.put(manager, admin, "another-password").isDone())
                .isFalse();
        assertThat(directory
                        .sessions
                        .signIn("admin", PASSWORD, "x")
                        .orElseThrow()
                        .estates())
                .containsExactly("garden", "tower");
    }

    @Test
    void importsRecurringAndLongHolidaysAndGrowsTheVersion() {
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                + "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261004\r\n"
                + "SUMMARY:National Day\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY\r\n"
                + "SUMMARY:New Year\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20261102T100000Z\r\nSUMMARY:A meeting\r\nEND:VEVENT\r\n"
                + "END:VCALENDAR\r\n";
        var calendar = directory
                .estates
                .importHolidays(directory.system("garden"), file)
                .orElseThrow();
        assertThat(calendar.version()).isEqualTo(2);
        assertThat(calendar.holidays()).hasSize(13).containsKey(LocalDate.of(2026, 10, 3));
        assertThat(calendar.holidays())
                .containsKey(LocalDate.of(2036, 1, 1))
                .doesNotContainKey(LocalDate.of(2037, 1, 1));
        assertThat(directory.estates.calendar("garden")).isEqualTo(calendar);
        assertThat(directory.estates.calendar("tower").version()).isEqualTo(1);
        assertThat(directory
                        .estates
                        .importHolidays(directory.system("garden"), "hello")
                        .isDone())
                .isFalse();
    }

    private Rejection.Kind kind(String password, String remote) {
        return directory
                .sessions
                .signIn("amy", password, remote)
                .refusal()
                .orElseThrow()
                .kind();
    }

    private Party add(String estate, String name) {
        Party party = new Party(
                "",
                Party.Kind.PERSON,
                name,
                List.of("+86 138-0013-8000"),
                Language.ZH,
                false,
                false,
                "440300199001011234",
                "",
                0);
        return directory.people.put(directory.system(estate), party).orElseThrow();
    }
}
