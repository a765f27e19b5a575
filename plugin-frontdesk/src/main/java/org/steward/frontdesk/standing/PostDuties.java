// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.standing;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.duty.DutyWork;
import org.steward.core.api.form.Field;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;

/** Greeting (迎候服务, P03) by the managers in turn, and the posts of the guards (站立式服务, P04). */
public final class PostDuties {
    /** Id of the greeting's case type. */
    public static final String GREETING = "greeting-session";

    /** Id of the post's case type. */
    public static final String POST = "standing-post";

    private PostDuties() {}

    /** A greeting session. */
    public static CaseType greeting() {
        return DutyWork.of(GREETING, "GRS", Text.of("Greeting", "迎候"), Text.of("Greetings", "迎候服务"))
                .by(Roles.CSM, Roles.RPM)
                .plannedBy(Roles.CSO)
                .checkedInWithin("greeting.checkInTolerance")
                .leftWithin("greeting.leaveWithin")
                .reporting(Field.longText(GreetingFindings.MENTIONED, Text.of("What customers mentioned", "客户反映的情况"))
                        .explained(Text.of(
                                "One matter a line; each becomes a request for which you are responsible.",
                                "每行一项，将逐项登记为服务事项，由您负责到底。")))
                .tellingMissed("greeting-missed")
                .build();
    }

    /** A post in its window. */
    public static CaseType standing() {
        return DutyWork.of(POST, "STP", Text.of("Post", "站岗"), Text.of("Posts", "站立岗位"))
                .by(Roles.GUARD)
                .plannedBy(Roles.GCAP)
                .checkedInWithin("standing.checkInTolerance")
                .leftWithin("standing.leaveWithin")
                .tellingMissed("post-missed")
                .build();
    }

    /** Every evening, the managers in turn. */
    public static DutyPlan residentialGreeting() {
        return greeting("greeting-residential", Text.of("Evening greeting", "傍晚迎候"))
                .within("greeting.residential.windows")
                .atPlaces("greeting.residential.places");
    }

    /** Before the offices open, on working days. */
    public static DutyPlan officeGreeting() {
        return greeting("greeting-office", Text.of("Office greeting", "写字楼迎候"))
                .onWorkingDays()
                .within("greeting.office.windows")
                .atPlaces("greeting.office.places");
    }

    private static DutyPlan greeting(String id, Text title) {
        return DutyPlan.of(
                        id,
                        title,
                        "FREQ=DAILY",
                        GREETING,
                        Text.of("Greeting: {0}, {1} {2}", "迎候：{0}，{1} {2}"),
                        Roles.CSM)
                .ahead("greeting.publishAhead")
                .inTurns();
    }

    /** The main gate at rush hours. */
    public static DutyPlan gatePost() {
        return post("gate-post", Text.of("Main gate", "大门岗"))
                .within("standing.gateWindows")
                .atPlaces("standing.gates");
    }

    /** The barrier through early and middle shift. */
    public static DutyPlan barrierPost() {
        return post("barrier-post", Text.of("Barrier", "道口岗"))
                .within("standing.barrierWindows")
                .atPlaces("standing.barriers");
    }

    private static DutyPlan post(String id, Text title) {
        return DutyPlan.of(id, title, "FREQ=DAILY", POST, Text.of("Post: {0}, {1} {2}", "站岗：{0}，{1} {2}"), Roles.GUARD);
    }
}
