// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Field;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.patrol.PatrolTools;

/**
 * Labels of a route to be hung (巡更点标签): the sheets are printed from it, it is done when every label hangs. What stands
 * on the labels is not in the case: who may print sees it on the paper, an officer who walks does not see it at all.
 */
public final class LabelType {
    /** Its id. */
    public static final String ID = "patrol-labels";
    /** Code of the route. */
    public static final String ROUTE = "route";
    /** Id of the sheet. */
    public static final String SHEET = "patrol-label-sheet";

    private static final String HUNG_WITHIN = "patrol.labelsHung";

    private LabelType() {}

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "PLB", Text.of("Labels of a patrol route", "巡更点标签"), Text.of("Labels", "巡更点标签"))
                .notOffered()
                .asking(
                        Field.text(ROUTE, Text.of("Route", "路线")).upTo(20),
                        Field.text("version", Text.of("Version of the route", "路线版本"))
                                .upTo(10))
                .state("TO_HANG", Text.of("To be hung", "待张贴"), Phase.OPEN)
                .state("HUNG", Text.of("Hung", "已张贴"), Phase.CLOSED)
                .steps(Transition.named("hang", Text.of("All labels hang", "全部张贴完毕"))
                        .from("TO_HANG")
                        .to("HUNG")
                        .by(Roles.GCAP, Roles.GUARD, Roles.CSA)
                        .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close("DONE"))
                        .build())
                .due(DeadlineRule.of("hang", Text.of("Labels hung", "标签张贴"), HUNG_WITHIN, "hang"))
                .listing(ROUTE)
                .build();
    }

    /** How long hanging them may take. */
    public static List<Parameter> parameters() {
        return List.of(Parameter.limit(HUNG_WITHIN, Text.of("Patrol: labels hung within", "巡更点标签张贴时限"), "7 d", "CV"));
    }

    /** The sheets with a QR code for each point; for those who see figures, not for those who walk. */
    public static CasePrint sheet(PatrolTools tools) {
        return CasePrint.of(ID, SHEET, Text.of("QR sheets", "二维码标签"), LabelType.class, "labels.ftlh")
                .permitting(Permissions.FIGURES_READ)
                .knowing(labels -> Map.of("points", points(tools, labels)));
    }

    private static List<Map<String, String>> points(PatrolTools tools, Case labels) {
        String route = labels.fields().getOrDefault(ROUTE, "");
        return route.matches(RouteForm.CODES)
                ? new Routes(tools.transactions())
                        .find(labels.estateId(), route).stream()
                                .flatMap(found -> found.points().stream())
                                .filter(point -> point.proofs().stream().anyMatch(Proof::isByLabel))
                                .map(LabelType::words)
                                .collect(Collectors.toList())
                : List.of();
    }

    private static Map<String, String> words(Checkpoint point) {
        return Map.of("code", point.code(), "where", point.where(), "label", point.label(), "tag", point.tag());
    }
}
