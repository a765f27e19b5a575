// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.runtime.TestCentre;
import org.steward.core.runtime.TestModule;

/** Words that lead to a case. */
class CaseSearchTest {
    @Test
    void findsACaseRightAfterItWasOpenedInEnglishAndChinese(@TempDir Path folder) {
        try (TestCentre centre = new TestCentre(folder)) {
            Case english = open(centre, "The elevator makes noise");
            assertThat(find(centre, "elevator")).containsExactly(english.number());
            Case chinese = open(centre, "三号楼电梯有异响");
            assertThat(find(centre, "电梯")).containsExactly(chinese.number());
        }
    }

    private static Case open(TestCentre centre, String summary) {
        return centre.desk
                .open(centre.member("anna"), NewCase.of(TestModule.TYPE, Channel.COUNTER, summary, Map.of()))
                .orElseThrow();
    }

    private static List<String> find(TestCentre centre, String words) {
        CaseQuery query = new CaseQuery(
                "",
                Set.of(),
                null,
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                words,
                null,
                null,
                CaseQuery.Sort.NEWEST,
                10,
                "");
        return centre.cases.list(centre.member("anna"), query).orElseThrow().rows().stream()
                .map(Case::number)
                .toList();
    }
}
