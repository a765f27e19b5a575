// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.steward.assessment.score.ScoreParameters;
import org.steward.assessment.sheet.CycleDuties;
import org.steward.assessment.sheet.CycleSpread;
import org.steward.assessment.sheet.CycleType;
import org.steward.assessment.sheet.MeritType;
import org.steward.assessment.sheet.PlanType;
import org.steward.assessment.sheet.ScoreIndicator;
import org.steward.assessment.sheet.ScoresPage;
import org.steward.assessment.sheet.SheetCount;
import org.steward.assessment.sheet.SheetFollowed;
import org.steward.assessment.sheet.SheetRules;
import org.steward.assessment.sheet.SheetType;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.page.NavigationEntry.Group;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Everything this module contributes. */
final class AssessmentDeclaration {
    private AssessmentDeclaration() {}

    static ModuleDeclaration of(AssessmentTools tools) {
        return ModuleDeclaration.of(
                        "assessment",
                        Text.of("Assessment", "考核"),
                        Text.of(
                                "Indicators month by month, their cases, assessment sheets and reports.",
                                "逐月指标及其依据、考核评分表与报表。"))
                .parameters(parameters())
                .caseTypes(SheetType.declare(), CycleType.declare(), MeritType.declare(), PlanType.declare())
                .duties(CycleDuties.all())
                .notices(SheetRules.notices())
                .indicators(List.of(ScoreIndicator.declare()))
                .pages(new ScoresPage(tools))
                .subscribers(new CycleSpread(tools), new SheetCount(tools), new SheetFollowed(tools))
                .navigation(
                        new NavigationEntry(
                                Group.FIGURES,
                                Text.of("Scores", "考核得分"),
                                "/m/assessment/scores",
                                Permissions.CASE_READ),
                        cases(Text.of("Merits and demerits", "奖惩事由"), MeritType.ID),
                        cases(Text.of("Improvement plans", "改进计划"), PlanType.ID))
                .build();
    }

    private static NavigationEntry cases(Text label, String type) {
        return new NavigationEntry(Group.PEOPLE, label, "/cases?type=" + type, Permissions.CASE_READ);
    }

    private static List<Parameter> parameters() {
        return Stream.of(ScoreParameters.all(), SheetRules.parameters())
                .flatMap(List::stream)
                .toList();
    }
}
