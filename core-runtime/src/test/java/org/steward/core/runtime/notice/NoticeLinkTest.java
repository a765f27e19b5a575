// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.notice.Notice;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** Where the link of a notice leads. */
class NoticeLinkTest {
    @Test
    void givesTheCustomerThePrivateLinkAndStaffTheCase(@TempDir Path folder) {
        try (TestCentre centre = new TestCentre(folder)) {
            NewCase request = new NewCase(
                    TestModule.TYPE,
                    "COUNTER",
                    "",
                    "The lift stands",
                    "",
                    "",
                    "",
                    new Requester("", "Mrs Wang", "", false),
                    centre.clock.instant(),
                    "",
                    null,
                    "",
                    Map.of(),
                    "");
            Case made = centre.desk.open(centre.member("anna"), request).orElseThrow();
            NoticeTemplate template = new NoticeTemplate(
                    "told",
                    Text.of("Your matter", "您的事项"),
                    Text.of("{link}", "{link}"),
                    Set.of(Recipient.REQUESTER, Recipient.RESPONSIBLE));
            centre.store.transactions().write(TestCentre.ESTATE, sql -> {
                centre.notices.send(sql, made, template);
                return true;
            });
            Caller resident = centre.resident(made.number());
            List<Notice> told = centre.notices.mine(resident, 10);
            assertThat(told).hasSize(1);
            String link = told.get(0).body().zh();
            assertThat(link).startsWith("/r/");
            assertThat(centre.links.resident(link.substring(3))).map(Caller::id).contains(made.number());
            assertThat(centre.notices.mine(centre.member("anna"), 10))
                    .extracting(notice -> notice.body().en())
                    .containsExactly("/cases/" + made.number());
        }
    }
}
