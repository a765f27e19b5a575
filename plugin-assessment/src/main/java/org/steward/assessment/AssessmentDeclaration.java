// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.steward.assessment.analysis.AnalysisPage;
import org.steward.assessment.analysis.AnalysisRules;
import org.steward.assessment.analysis.CountedCasesPage;
import org.steward.assessment.figure.EstatesPage;
import org.steward.assessment.figure.FigurePage;
import org.steward.assessment.figure.FiguresPage;
import org.steward.assessment.figure.FreezePage;
import org.steward.assessment.figure.RestatementsPage;
import org.steward.assessment.publicly.ServicePage;
import org.steward.assessment.report.ReportMaker;
import org.steward.assessment.report.ReportType;
import org.steward.assessment.report.ReportsPage;
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
import org.steward.assessment.sheet.SheetPaper;
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
                .caseTypes(
                        SheetType.declare(),
                        CycleType.declare(),
                        MeritType.declare(),
                        PlanType.declare(),
                        ReportType.declare())
                .duties(CycleDuties.all())
                .duties(ReportType.duties())
                .prints(SheetPaper.declare(), ReportType.print())
                .notices(SheetRules.notices())
                .indicators(List.of(ScoreIndicator.declare()))
                .pages(
                        new FiguresPage(tools),
                        new FigurePage(tools),
                        new FreezePage(tools),
                        new RestatementsPage(tools),
                        new EstatesPage(tools),
                        new AnalysisPage(tools),
                        new CountedCasesPage(tools),
                        new ServicePage(tools),
                        new ScoresPage(tools),
                        new ReportsPage(tools))
                .subscribers(
                        new CycleSpread(tools), new SheetCount(tools), new SheetFollowed(tools), new ReportMaker(tools))
                .navigation(
                        figures(Text.of("Figures", "指标数据"), "figures"),
                        figures(Text.of("Analysis", "工单分析"), "analysis"),
                        figures(Text.of("Estates side by side", "小区对比"), "estates"),
                        new NavigationEntry(
                                Group.FIGURES,
                                Text.of("Scores", "考核得分"),
                                "/m/assessment/scores",
                                Permissions.CASE_READ),
                        figures(Text.of("Reports", "服务质量报表"), "reports"),
                        cases(Text.of("Merits and demerits", "奖惩事由"), MeritType.ID),
                        cases(Text.of("Improvement plans", "改进计划"), PlanType.ID))
                .build();
    }

    private static NavigationEntry figures(Text label, String page) {
        return new NavigationEntry(Group.FIGURES, label, "/m/assessment/" + page, Permissions.FIGURES_READ);
    }

    private static NavigationEntry cases(Text label, String type) {
        return new NavigationEntry(Group.PEOPLE, label, "/cases?type=" + type, Permissions.CASE_READ);
    }

    private static List<Parameter> parameters() {
        return Stream.of(
                        ScoreParameters.all(),
                        SheetRules.parameters(),
                        ReportType.parameters(),
                        AnalysisRules.parameters(),
                        ServicePage.parameters())
                .flatMap(List::stream)
                .toList();
    }
}
