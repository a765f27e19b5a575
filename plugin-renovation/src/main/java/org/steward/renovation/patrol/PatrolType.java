// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.patrol;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.GuardContext;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.Transition;
import org.steward.renovation.violation.ViolationType;

/**
 * A patrol of one site on one day (装修巡查, P21): planned while its permit lives, logged with photos; each failed item of
 * the focus list (E04) opens a violation with its photo.
 */
public final class PatrolType {
    /** Its id. */
    public static final String ID = "renovation-patrol";

    /** The site was closed to the patrol. */
    public static final String REFUSED = "REFUSED";

    static final Checklist FOCUS = Checklist.of(
            item("structure", Text.of("Bearing structure untouched", "承重结构未动")),
            item("gas", Text.of("Gas pipe, meter, boiler flue in place", "燃气管、表、烟道未移位")),
            item("vent", Text.of("Smoke and vent ducts in place", "排烟、通风道未拆改")),
            item("facade", Text.of("No window bars outside, façade as it was", "无外凸防盗窗，外立面未改")),
            item("railing", Text.of("Original railings and door in place", "原有栏杆、户门未移位")),
            item("balcony", Text.of("Balcony not closed, no bathroom there", "阳台未封闭、未改卫生间")),
            item("heating", Text.of("Radiators and floor pipes as they were", "暖气片、地暖管未改")),
            item("water", Text.of("Water pipes and drains as they were", "给排水管未隐蔽拆改")),
            item("scheme", Text.of("Like the approved scheme", "与批准方案一致")),
            item("fire", Text.of("Extinguishers there, no fire hazard", "灭火器到位、无火灾隐患")),
            item("workers", Text.of("Every worker with a valid pass", "施工人员均持有效出入证")),
            item("hours", Text.of("Inside the permitted hours", "在允许时段内施工")),
            item("waste", Text.of("Waste bagged, in its place, hauled", "垃圾袋装、定点、及时清运")),
            item("lift", Text.of("Lift and floors protected", "电梯、楼道地面有保护")));

    private PatrolType() {}

    private static Checklist.Item item(String code, Text title) {
        return new Checklist.Item(code, title, ViolationType.ID);
    }

    /** The declaration. */
    public static CaseType declare() {
        return CaseType.named(ID, "RP", Text.of("Site patrol", "装修巡查"), Text.of("Site patrols", "装修巡查记录"))
                .notOffered()
                .asking(Field.text("renovation", Text.of("Number of the renovation", "装修申请编号"))
                        .upTo(30))
                .state("DUE", Text.of("Due", "待巡查"), Phase.OPEN)
                .state("DONE", Text.of("Logged", "已巡查"), Phase.CLOSED)
                .state("NOBODY", Text.of("Nobody there", "现场无人"), Phase.CLOSED)
                .state(REFUSED, Text.of("Entry refused", "拒绝进入"), Phase.CLOSED)
                .state("MISSED", Text.of("Missed", "漏查"), Phase.CLOSED)
                .steps(
                        log(),
                        noEntry("nobodyThere", "NOBODY", Text.of("Nobody there", "现场无人")),
                        noEntry("entryRefused", REFUSED, Text.of("Entry refused", "拒绝进入")),
                        Transition.named("miss", Text.of("Not made in time", "未按时巡查"))
                                .from("DUE")
                                .to("MISSED")
                                .hidden()
                                .causing(new Effect.Close("MISSED"))
                                .build())
                .due(DeadlineRule.of(
                                "patrol",
                                Text.of("Patrol made", "巡查完成"),
                                "reno.patrolWithin",
                                "logPatrol",
                                "nobodyThere",
                                "entryRefused")
                        .breaching("miss"))
                .listing("works", "progress")
                .build();
    }

    /** Every day, at each site whose permit lives; where there is none, there is no patrol. */
    public static DutyPlan duty(DutyPlaces sites) {
        return DutyPlan.of(
                        "site-patrol",
                        Text.of("Patrol of the renovation sites", "装修现场巡查"),
                        "FREQ=DAILY",
                        ID,
                        Text.of("Site patrol: {0}, {1}", "装修巡查：{0}，{1}"),
                        Roles.GUARD)
                .atPlacesOf(sites);
    }

    private static Transition log() {
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice(
                                "works",
                                Text.of("Works now", "当前施工"),
                                List.of(
                                        Choice.of("NONE", "None", "未施工"),
                                        Choice.of("QUIET", "Without noise", "无噪声施工"),
                                        Choice.of("NOISY", "Noisy", "噪声施工")))
                        .mandatory(),
                Field.choice(
                                "progress",
                                Text.of("Progress", "进度"),
                                List.of(
                                        Choice.of("PREPARING", "Preparing", "准备"),
                                        Choice.of("CHIPPING", "Chipping, demolition", "拆打"),
                                        Choice.of("PIPES", "Pipes and wires", "水电"),
                                        Choice.of("WATERPROOF", "Waterproofing", "防水"),
                                        Choice.of("TILING", "Tiling", "泥瓦"),
                                        Choice.of("PAINTING", "Painting", "油漆"),
                                        Choice.of("FITTING", "Fitting", "安装"),
                                        Choice.of("CLEANING", "Cleaning", "清洁")))
                        .mandatory(),
                Field.of("sitePhoto", FieldType.FILE, Text.of("Photo of the site", "现场照片"))
                        .mandatory(),
                Field.number("extinguishers", Text.of("Extinguishers", "灭火器数量"), "", 0, 99)
                        .mandatory()));
        fields.addAll(FOCUS.fields());
        return Transition.named("logPatrol", Text.of("Log the patrol", "登记巡查"))
                .from("DUE")
                .to("DONE")
                .by(Roles.GUARD, Roles.CSA)
                .asking(fields.toArray(Field[]::new))
                .when(PatrolType::hours)
                .when(PatrolType::extinguishers)
                .causing(
                        new Effect.AssignToCaller(),
                        new Effect.OpenFindings(FOCUS),
                        new Effect.Finish(),
                        new Effect.Close("DONE"))
                .build();
    }

    private static Transition noEntry(String name, String state, Text title) {
        return Transition.named(name, title)
                .from("DUE")
                .to(state)
                .by(Roles.GUARD, Roles.CSA)
                .asking(
                        Field.longText("patrolNote", Text.of("What happened", "情况说明"))
                                .mandatory(),
                        Field.of("sitePhoto", FieldType.FILE, Text.of("Photo of the door", "户门照片")))
                .causing(new Effect.AssignToCaller(), new Effect.Finish(), new Effect.Close(state))
                .build();
    }

    /** Works at a forbidden hour are a failed item, whoever walks the patrol. */
    private static Optional<Flaw> hours(GuardContext context) {
        PermittedHours hours = PermittedHours.of(context.records()::value);
        ZonedDateTime now = context.now();
        boolean wrong = switch (context.value("works")) {
            case "NOISY" -> !hours.permitsNoise(now, context.records().calendar());
            case "QUIET" -> !hours.permitsWorks(now);
            default -> false;
        };
        return unlessFailed(
                wrong,
                context.value("hoursResult"),
                "hoursResult",
                Text.of("Works are not permitted now: mark the hours as not in order", "当前时段禁止施工，请将“施工时段”标为不合格"));
    }

    private static Optional<Flaw> extinguishers(GuardContext context) {
        int needed = context.records().integer("reno.extinguishers");
        String counted = context.value("extinguishers");
        boolean few = !counted.isEmpty() && new BigDecimal(counted).intValue() < needed;
        return unlessFailed(
                few,
                context.value("fireResult"),
                "fireResult",
                Text.of("Fewer than {0} extinguishers: mark fire safety as not in order", "灭火器少于 {0} 具，请将消防项标为不合格")
                        .with(needed));
    }

    private static Optional<Flaw> unlessFailed(boolean wrong, String result, String field, Text message) {
        return wrong && !Checklist.FAIL.equals(result)
                ? Optional.of(new Flaw(field, "not-in-order", message))
                : Optional.empty();
    }
}
