// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints;

import java.util.List;
import java.util.function.Supplier;

import org.steward.complaints.box.BoxOpeningType;
import org.steward.complaints.box.BoxRules;
import org.steward.complaints.complaint.AboutStaff;
import org.steward.complaints.complaint.CollectiveMatter;
import org.steward.complaints.complaint.ComplaintNotices;
import org.steward.complaints.complaint.ComplaintParameters;
import org.steward.complaints.complaint.ComplaintPrints;
import org.steward.complaints.complaint.ComplaintType;
import org.steward.complaints.complaint.ReopeningUpgrade;
import org.steward.complaints.complaint.SameMatterUpgrade;
import org.steward.complaints.figure.ComplaintIndicators;
import org.steward.complaints.information.InformationRules;
import org.steward.complaints.information.InformationType;
import org.steward.complaints.suggestion.SuggestionRules;
import org.steward.complaints.suggestion.SuggestionType;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Complaints, suggestions, the complaint box and the intake list, put together. */
final class ComplaintsDeclaration {
    private ComplaintsDeclaration() {}

    /** The declaration; the services are used by the reactions to the journal only, and not before they react. */
    static ModuleDeclaration of(
            Supplier<CaseDesk> desk,
            Supplier<CaseReader> reader,
            Supplier<Parameters> parameters,
            Supplier<StaffRegister> staff) {
        return ModuleDeclaration.of(
                        "complaints",
                        Text.of("Complaints and suggestions", "投诉与建议"),
                        Text.of(
                                "Every voice is taken once, answered by one person, and called back.",
                                "每一条意见一次受理、专人负责、逐一回访。"))
                .caseTypes(
                        ComplaintType.declare(),
                        SuggestionType.declare(),
                        BoxOpeningType.declare(),
                        InformationType.declare())
                .duties(BoxOpeningType.duty())
                .parameters(all(List.of(
                        ComplaintParameters.all(),
                        SuggestionRules.parameters(),
                        BoxRules.parameters(),
                        InformationRules.parameters())))
                .notices(all(List.of(
                        ComplaintNotices.all(),
                        SuggestionRules.notices(),
                        BoxRules.notices(),
                        InformationRules.notices())))
                .indicators(ComplaintIndicators.all())
                .prints(ComplaintPrints.all())
                .navigation(
                        entry(NavigationEntry.Group.WORK, Text.of("Complaints", "投诉"), ComplaintType.ID),
                        entry(NavigationEntry.Group.WORK, Text.of("Suggestions", "合理化建议"), SuggestionType.ID),
                        entry(NavigationEntry.Group.WORK, Text.of("Information list", "信息处理"), InformationType.ID),
                        entry(NavigationEntry.Group.DUTIES, Text.of("Complaint box", "投诉箱"), BoxOpeningType.ID))
                .subscribers(
                        new SameMatterUpgrade(desk, reader, parameters),
                        new CollectiveMatter(desk, reader, parameters),
                        new AboutStaff(desk, reader, staff),
                        new ReopeningUpgrade(desk, reader))
                .build();
    }

    private static NavigationEntry entry(NavigationEntry.Group group, Text label, String type) {
        return new NavigationEntry(group, label, "/cases?type=" + type, Permissions.CASE_READ);
    }

    private static <T> List<T> all(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
