// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.notice.ResponsibleTold;

/** Subscribers of the platform, run over the real journal. */
class ResponsibleToldTest {
    @TempDir
    Path folder;

    private TestCentre centre;

    @BeforeEach
    void opens() {
        centre = new TestCentre(folder);
    }

    @AfterEach
    void closes() {
        centre.close();
    }

    private SubscriberRunner runner(JournalSubscriber... platform) {
        return new SubscriberRunner(
                centre.store.transactions(), centre.store.journal(), centre.estates, centre.modules, List.of(platform));
    }

    private ResponsibleTold told() {
        return new ResponsibleTold(centre.schema, centre.store.transactions(), centre.notices);
    }

    private void note(Case of, String by) {
        centre.desk.note(centre.member(by), of.number(), "Looked at it", false).orElseThrow();
    }

    @Test
    void tellsTheResponsibleOfAStepOfSomebodyElseOnce() {
        note(centre.open("anna"), "bo");
        runner(told()).run();
        runner(told()).run();
        assertThat(centre.notices.mine(centre.member("anna"), 10)).hasSize(1);
        centre.store.journal().after(0, 500).stream()
                .filter(entry -> Kinds.NOTED.equals(entry.kind()))
                .forEach(told()::on);
        assertThat(centre.notices.mine(centre.member("anna"), 10)).hasSize(1);
    }

    @Test
    void doesNotTellTheResponsibleOfTheirOwnStep() {
        note(centre.open("anna"), "anna");
        runner(told()).run();
        assertThat(centre.notices.mine(centre.member("anna"), 10)).isEmpty();
    }

    @Test
    void givesASubscriberThatWasAwayEveryEntryOnce() {
        List<Long> seen = new ArrayList<>();
        centre.open("anna");
        runner(collecting(seen)).run();
        centre.open("bo");
        runner().run();
        centre.open("anna");
        runner(collecting(seen)).run();
        assertThat(seen).hasSize(3).doesNotHaveDuplicates().isSorted();
    }

    private static JournalSubscriber collecting(List<Long> seen) {
        return new JournalSubscriber() {
            @Override
            public String id() {
                return "collecting";
            }

            @Override
            public Set<String> kinds() {
                return Set.of(Kinds.OPENED);
            }

            @Override
            public void on(Entry entry) {
                seen.add(entry.seq());
            }
        };
    }
}
