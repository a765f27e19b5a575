// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.callback.CallbackPlan;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Roles;
import org.steward.core.api.workflow.Effect;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.WorkflowCheck;

/** Finds what is wrong with one case type of a module. Follow-up types may belong to modules not there yet. */
final class CaseTypeCheck {
    private final CaseType type;
    private final ModuleDeclaration module;
    private final Map<String, Parameter> parameters;
    private final Set<String> roles;
    private final List<String> faults = new ArrayList<>();

    CaseTypeCheck(CaseType type, ModuleDeclaration module, Map<String, Parameter> parameters, Set<String> roles) {
        this.type = type;
        this.module = module;
        this.parameters = parameters;
        this.roles = roles;
    }

    List<String> faults() {
        if (!type.prefix().matches("[A-Z]{2,4}")) {
            fault("the prefix '%s' is not 2-4 upper-case letters", type.prefix());
        }
        WorkflowCheck.faults(type.workflow(), roles).forEach(sentence -> fault("%s", sentence));
        checkField("category", type.categoryField());
        checkField("grade", type.gradeField());
        type.openers().stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> fault("openers name unknown role %s", role));
        checkDeadlines();
        type.callbacks().forEach(this::checkPlan);
        unique("call-back plan", type.callbacks().stream().map(CallbackPlan::id).toList());
        type.workflow().transitions().forEach(this::checkEffects);
        checkRequester();
        checkView();
        return faults;
    }

    private void checkField(String what, String name) {
        if (name.isEmpty()) {
            return;
        }
        if (allFields().stream().noneMatch(field -> field.name().equals(name) && field.type() == FieldType.CHOICE)) {
            fault("the %s field %s is no choice field of its forms", what, name);
        }
    }

    /** What customers fill in without an account shows them neither staff nor other customers. */
    private void checkRequester() {
        if (type.openers().contains(Roles.REQUESTER)) {
            type.intake().fields().stream()
                    .filter(field -> field.required() && !field.isForCustomers())
                    .forEach(field ->
                            fault("customers open it but cannot fill in the %s field %s", field.type(), field.name()));
        }
        type.workflow().transitions().stream()
                .filter(transition -> transition.roles().contains(Roles.REQUESTER))
                .forEach(transition -> transition.form().fields().stream()
                        .filter(field -> !field.isForCustomers())
                        .forEach(field -> fault(
                                "customers fire %s but cannot fill in the %s field %s",
                                transition.name(), field.type(), field.name())));
    }

    private void checkDeadlines() {
        if (type.deadlines().stream().noneMatch(DeadlineRule::main)) {
            fault("no main deadline is declared");
        }
        unique("deadline", type.deadlines().stream().map(DeadlineRule::id).toList());
        for (DeadlineRule rule : type.deadlines()) {
            String name = "deadline " + rule.id();
            rule.startsOn().stream()
                    .filter(state -> type.workflow().state(state).isEmpty())
                    .forEach(state -> fault("%s starts on unknown state %s", name, state));
            if (rule.metBy().isEmpty()) {
                fault("%s is met by nothing", name);
            }
            rule.metBy().forEach(transition -> transition(name, transition));
            transition(name, rule.onBreach());
            rule.choice().cases().forEach(when -> {
                limit(name, when.parameterKey());
                if (allFields().stream().noneMatch(field -> field.name().equals(when.field()))) {
                    fault("%s looks at unknown field %s", name, when.field());
                }
            });
            limit(name, rule.choice().otherwise());
            checkAnchor(name, rule);
        }
    }

    private void checkAnchor(String name, DeadlineRule rule) {
        if (!rule.warnDays().isEmpty()) {
            parameter(name, rule.warnDays(), Parameter.Type.INTEGER);
            if (rule.anchor().isEmpty()) {
                fault("%s is warned days before and not counted from a field", name);
            }
        }
        if (rule.anchor().isEmpty()) {
            return;
        }
        if (allFields().stream()
                .noneMatch(field -> field.name().equals(rule.anchor()) && field.type() == FieldType.DATE_TIME)) {
            fault("%s is counted from %s, which is no DATE_TIME field of its forms", name, rule.anchor());
        }
        if (rule.pausable()) {
            fault("%s is counted from a wanted time and cannot be paused", name);
        }
    }

    private void checkPlan(CallbackPlan plan) {
        String name = "call-back plan " + plan.id();
        parameter(name, plan.windowParameter(), Parameter.Type.LIMIT);
        if (!plan.ratePercentParameter().isEmpty()) {
            parameter(name, plan.ratePercentParameter(), Parameter.Type.INTEGER);
            transition(name, plan.onUnsampled());
            if (plan.onUnsampled().isEmpty()) {
                fault("%s calls a share back and leaves the others waiting: onUnsampled is empty", name);
            }
        }
        parameter(name, plan.attemptsParameter(), Parameter.Type.INTEGER);
        plan.callers().stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> fault("%s names unknown role %s", name, role));
        transition(name, plan.onSatisfied());
        transition(name, plan.onDissatisfied());
        transition(name, plan.onUnreached());
    }

    private void checkEffects(Transition transition) {
        String name = "transition " + transition.name();
        for (Effect effect : transition.effects()) {
            if (effect instanceof Effect.Notify notify && !isNotice(notify.templateId())) {
                fault("%s sends unknown notice %s", name, notify.templateId());
            } else if (effect instanceof Effect.PlanCallback plan
                    && type.callback(plan.planId()).isEmpty()) {
                fault("%s plans unknown call-back %s", name, plan.planId());
            } else if (effect instanceof Effect.AssignTo assign
                    && transition.form().field(assign.field()).isEmpty()) {
                fault("%s assigns from field %s, which it does not ask", name, assign.field());
            } else if (effect instanceof Effect.OpenFindings findings) {
                checkFindings(name, transition, findings.checklist());
            }
        }
    }

    private void checkFindings(String name, Transition transition, Checklist checklist) {
        unique("item", checklist.items().stream().map(Checklist.Item::code).toList());
        checklist.items().stream()
                .filter(item -> transition.form().field(item.resultField()).isEmpty())
                .forEach(item -> fault("%s does not ask for the result of item %s", name, item.code()));
    }

    private boolean isNotice(String id) {
        return module.notices().stream().anyMatch(notice -> notice.id().equals(id));
    }

    private void checkView() {
        type.view().columns().stream()
                .filter(column ->
                        allFields().stream().noneMatch(field -> field.name().equals(column)))
                .forEach(column -> fault("the list shows unknown field %s", column));
        type.view().board().stream()
                .filter(state -> type.workflow().state(state).isEmpty())
                .forEach(state -> fault("the board shows unknown state %s", state));
    }

    private List<Field> allFields() {
        List<Field> fields = new ArrayList<>(type.intake().fields());
        type.workflow()
                .transitions()
                .forEach(transition -> fields.addAll(transition.form().fields()));
        return fields;
    }

    private void transition(String name, String transition) {
        if (!transition.isEmpty() && type.workflow().transition(transition).isEmpty()) {
            fault("%s names unknown transition %s", name, transition);
        }
    }

    private void limit(String name, String key) {
        if (!key.isEmpty()) {
            parameter(name, key, Parameter.Type.LIMIT);
        }
    }

    private void parameter(String name, String key, Parameter.Type kind) {
        Parameter parameter = parameters.get(key);
        if (parameter == null || parameter.type() != kind) {
            fault("%s names '%s', which is no declared %s parameter", name, key, kind);
        }
    }

    private void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> fault("%s %s is declared twice", what, id));
    }

    private void fault(String sentence, Object... values) {
        faults.add("case type " + type.id() + ": " + sentence.formatted(values));
    }
}
