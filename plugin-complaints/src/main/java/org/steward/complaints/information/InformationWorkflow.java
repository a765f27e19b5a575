// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.information;

import java.util.List;
import java.util.Optional;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.Roles;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Guard;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;

/** Every piece of information is decided, passed on, tracked and answered (P11). */
final class InformationWorkflow {
    private InformationWorkflow() {}

    static Workflow workflow() {
        return new Workflow(
                "RECEIVED",
                List.of(
                        state("RECEIVED", "Received", "已接收", Phase.OPEN),
                        state("ANALYSED", "Analysed", "已分析", Phase.OPEN),
                        state("REPORTED", "Reported to a leader", "已报领导", Phase.OPEN),
                        state("INSTRUCTED", "Instructed", "已批示", Phase.OPEN),
                        state("ISSUED", "Issued", "已下达", Phase.OPEN),
                        state("ESCALATED", "No acknowledgement", "未确认", Phase.OPEN),
                        state("ACKNOWLEDGED", "Acknowledged", "已确认", Phase.OPEN),
                        state("TRACKED", "Tracked", "跟踪中", Phase.OPEN),
                        state("RESOLVED", "Resolved", "已办结", Phase.DONE),
                        state("REPORTED_CLOSED", "Result reported", "已回报", Phase.CLOSED)),
                List.of(
                        analyse(),
                        issue("issue", Text.of("Issue the order", "直接下达"), "DIRECT", "ANALYSED"),
                        report(),
                        instruct(),
                        issue("issueInstruction", Text.of("Pass the order on", "传达批示"), "REPORT", "INSTRUCTED"),
                        acknowledge(),
                        escalate(),
                        issue("issueAgain", Text.of("Issue to the next level", "向上一级下达"), "", "ESCALATED"),
                        track(),
                        resolve(),
                        reportResult()));
    }

    private static Transition analyse() {
        return icc("analyse", Text.of("Analyse", "分析"), "RECEIVED", "ANALYSED")
                .asking(
                        InformationType.urgency(),
                        Field.longText("analysis", Text.of("Analysis", "分析意见")),
                        Field.choice(
                                        "decision",
                                        Text.of("Decision", "处理决定"),
                                        List.of(
                                                Choice.of("DIRECT", "Dispatch directly", "直接处理"),
                                                Choice.of("REPORT", "Report to a leader", "上报领导")))
                                .mandatory())
                .build();
    }

    private static Transition issue(String name, Text title, String decision, String from) {
        Guard fits = context -> decision.isEmpty() || decision.equals(context.value("decision"))
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "decision", "other-way", Text.of("It was decided to report it to a leader first", "已决定先上报领导")));
        return icc(name, title, from, "ISSUED")
                .asking(
                        Field.of("assignee", FieldType.STAFF, Text.of("To whom", "责任人")),
                        Field.text("issuedTo", Text.of("Department", "部门")))
                .when(fits)
                .causing(new Effect.AssignTo("assignee"), new Effect.Notify("information-order"))
                .build();
    }

    private static Transition report() {
        Guard fits = context -> "REPORT".equals(context.value("decision"))
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "decision", "other-way", Text.of("It was decided to dispatch it directly", "已决定直接处理")));
        return icc("report", Text.of("Report to a leader", "上报领导"), "ANALYSED", "REPORTED")
                .when(fits)
                .causing(new Effect.Notify("information-report"))
                .build();
    }

    private static Transition instruct() {
        return Transition.named("instruct", Text.of("Instruct", "批示"))
                .from("REPORTED")
                .to("INSTRUCTED")
                .by(Roles.CSM)
                .asking(Field.longText("instruction", Text.of("Instruction", "批示内容"))
                        .mandatory())
                .build();
    }

    private static Transition acknowledge() {
        return Transition.named("acknowledge", Text.of("Acknowledge", "确认接收"))
                .from("ISSUED", "ESCALATED")
                .to("ACKNOWLEDGED")
                .by(Roles.CSA, Roles.TECH, Roles.GUARD, Roles.GCAP, Roles.CLEAN, Roles.GREEN, Roles.FIN, Roles.ICC)
                .build();
    }

    private static Transition escalate() {
        return Transition.named("escalate", Text.of("Not acknowledged in time", "超时未确认"))
                .from("ISSUED")
                .to("ESCALATED")
                .hidden()
                .causing(new Effect.Notify("information-report"))
                .build();
    }

    private static Transition track() {
        return Transition.named("track", Text.of("Track", "跟踪"))
                .from("ACKNOWLEDGED", "TRACKED")
                .to("TRACKED")
                .by(Roles.ICC, Roles.CSA)
                .asking(Field.longText("tracking", Text.of("How it stands", "进展"))
                        .mandatory())
                .build();
    }

    private static Transition resolve() {
        return icc("resolve", Text.of("Resolved", "办结"), "TRACKED", "RESOLVED")
                .asking(Field.longText("result", Text.of("Result", "结果")).mandatory())
                .causing(new Effect.Finish())
                .build();
    }

    private static Transition reportResult() {
        return icc("reportResult", Text.of("Report the result", "回报结果"), "RESOLVED", "REPORTED_CLOSED")
                .causing(new Effect.Close("RESOLVED"))
                .build();
    }

    private static org.steward.core.api.workflow.TransitionBuilder icc(
            String name, Text title, String from, String to) {
        return Transition.named(name, title).from(from).to(to).by(Roles.ICC, Roles.CSA);
    }

    private static State state(String id, String en, String zh, Phase phase) {
        return new State(id, Text.of(en, zh), phase);
    }
}
