// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.Checklist;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Role;
import org.steward.core.api.people.Roles;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.workflow.Effect;

/**
 * Finds what is wrong with a module's declaration before it serves anybody. That both languages are there is enforced
 * by {@code Text} itself. Not thread-safe; used through {@link #faults}.
 */
public final class DeclarationCheck {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-z0-9][a-zA-Z0-9-]*)*");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final int LONGEST_ID = 60;

    private final ModuleDeclaration declaration;
    private final Surroundings around;
    private final Set<String> roles;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private DeclarationCheck(ModuleDeclaration declaration, Surroundings around) {
        this.declaration = declaration;
        this.around = around;
        roles = new HashSet<>(around.roles());
        roles.add(Roles.REQUESTER);
        declaration.roles().forEach(role -> roles.add(role.code()));
        PlatformDeclarations.PARAMETERS.forEach(own -> parameters.put(own.key(), own));
        declaration.parameters().forEach(own -> parameters.putIfAbsent(own.key(), own));
    }

    /**
     * Checks a declaration.
     *
     * @param around the platform and the other modules
     * @return one sentence per fault, for the plugin author; empty when sound
     */
    public static List<String> faults(ModuleDeclaration declaration, Surroundings around) {
        return new DeclarationCheck(declaration, around).run();
    }

    private List<String> run() {
        id("module id", declaration.id(), KEBAB);
        if (PlatformDeclarations.ADDRESSES.contains(declaration.id())) {
            fault("module id %s is an address of the platform: /api/%s", declaration.id(), declaration.id());
        }
        declaration.requires().stream()
                .filter(needed -> !around.modules().contains(needed))
                .sorted()
                .forEach(needed -> fault("it needs module %s, which is not active", needed));
        checkTwice();
        declaration.roles().forEach(this::checkRole);
        declaration.permissions().forEach(permission -> id("permission", permission.id(), DOTTED));
        declaration.parameters().forEach(this::checkParameter);
        declaration.notices().forEach(this::checkNotice);
        declaration.modes().forEach(this::checkMode);
        declaration.caseTypes().forEach(this::checkType);
        declaration.duties().forEach(this::checkDuty);
        checkIndicators();
        declaration.pages().forEach(this::checkPage);
        declaration.prints().forEach(this::checkPrint);
        declaration.services().forEach(this::checkService);
        return List.copyOf(faults);
    }

    private void checkIndicators() {
        Set<String> seen = new HashSet<>();
        for (Indicator own : declaration.indicators()) {
            if (!seen.add(own.code())) {
                fault("indicator %s is declared twice", own.code());
            }
            around.indicators().stream()
                    .filter(other -> other.code().equals(own.code()))
                    .forEach(other -> checkShared(own, other));
        }
    }

    private void checkShared(Indicator own, Indicator other) {
        if (!own.addsUpWith(other)) {
            fault(
                    "indicator %s does not add up with that of another module: unit, direction and combination differ",
                    own.code());
        }
        own.measure().caseTypes().stream()
                .filter(other.measure().caseTypes()::contains)
                .sorted()
                .forEach(type -> fault("indicator %s of another module measures %s already", own.code(), type));
    }

    private void checkService(Class<?> api, Object does) {
        if (!api.isInterface() || !api.isInstance(does)) {
            fault(
                    "service %s is no interface of %s",
                    api.getName(), does.getClass().getName());
        }
    }

    private void checkTwice() {
        Set<String> seen = new HashSet<>();
        for (String name : Surroundings.names(declaration)) {
            if (!seen.add(name)) {
                fault("%s is declared twice", name);
            } else if (around.taken().containsKey(name)) {
                fault("%s belongs to %s already", name, around.taken().get(name));
            }
        }
    }

    private void checkRole(Role role) {
        id("role", role.code(), ROLE);
        role.includes().stream()
                .filter(code -> !roles.contains(code))
                .forEach(code -> fault("role %s includes unknown role %s", role.code(), code));
        role.permissions().stream()
                .filter(permission -> !isPermission(permission))
                .forEach(permission -> fault("role %s names unknown permission %s", role.code(), permission));
    }

    private boolean isPermission(String id) {
        return around.permissions().contains(id)
                || declaration.permissions().stream()
                        .anyMatch(permission -> permission.id().equals(id));
    }

    private void checkParameter(Parameter parameter) {
        id("parameter", parameter.key(), DOTTED);
        ParameterValue.flaw(parameter, parameter.initial())
                .ifPresent(flaw ->
                        fault("the default of parameter %s", flaw.message().en()));
        if (parameter.source().isBlank()) {
            fault("parameter %s names no source", parameter.key());
        }
    }

    private void checkNotice(NoticeTemplate notice) {
        id("notice", notice.id(), KEBAB);
        notice.roles().stream()
                .filter(code -> !roles.contains(code))
                .sorted()
                .forEach(code -> fault("notice %s goes to unknown role %s", notice.id(), code));
    }

    private void checkMode(ServiceMode mode) {
        id("mode", mode.id(), KEBAB);
        mode.parameters().forEach((key, value) -> {
            Parameter parameter = parameters.get(key);
            if (parameter != null) {
                ParameterValue.flaw(parameter, value)
                        .ifPresent(flaw ->
                                fault("mode %s: %s", mode.id(), flaw.message().en()));
            }
        });
    }

    private void checkType(CaseType type) {
        id("case type", type.id(), KEBAB);
        faults.addAll(new CaseTypeCheck(type, declaration, parameters, roles).faults());
        type.workflow().transitions().stream()
                .flatMap(transition -> transition.effects().stream())
                .filter(Effect.OpenFindings.class::isInstance)
                .flatMap(effect -> ((Effect.OpenFindings) effect).checklist().items().stream())
                .forEach(item -> checkItem(type, item));
    }

    private void checkItem(CaseType type, Checklist.Item item) {
        if (!isType(item.opens())) {
            fault("item %s of %s opens unknown case type %s", item.code(), type.id(), item.opens());
        }
        declaration.caseTypes().stream()
                .filter(opened -> opened.id().equals(item.opens()))
                .forEach(opened -> item.known().keySet().stream()
                        .filter(field -> opened.intake().field(field).isEmpty())
                        .sorted()
                        .forEach(field -> fault(
                                "item %s of %s knows field %s, which %s does not ask",
                                item.code(), type.id(), field, opened.id())));
    }

    private boolean isType(String id) {
        return declaration.caseTypes().stream().anyMatch(type -> type.id().equals(id))
                || around.taken().containsKey("case type " + id);
    }

    private void checkDuty(DutyPlan duty) {
        id("duty", duty.id(), KEBAB);
        if (!isType(duty.caseType())) {
            fault("duty %s opens unknown case type %s", duty.id(), duty.caseType());
        }
        parameter(duty, duty.placesParameter(), Parameter.Type.LIST);
        parameter(duty, duty.windowsParameter(), Parameter.Type.WINDOWS);
        parameter(duty, duty.aheadParameter(), Parameter.Type.INTEGER);
        if (!duty.role().isEmpty() && !roles.contains(duty.role())) {
            fault("duty %s names unknown role %s", duty.id(), duty.role());
        }
    }

    private void parameter(DutyPlan duty, String key, Parameter.Type type) {
        Parameter named = parameters.get(key);
        if (!key.isEmpty() && (named == null || named.type() != type)) {
            fault("duty %s names %s, which is no %s parameter of its module", duty.id(), key, type);
        }
    }

    private void checkPage(ModulePage page) {
        id("page", page.path(), KEBAB);
        if (!isPermission(page.permission())) {
            fault("page %s names unknown permission %s", page.path(), page.permission());
        }
        if (page.refreshSeconds() != 0 && (page.refreshSeconds() < 2 || page.refreshSeconds() > 3600)) {
            fault("page %s refreshes after %s s, which is outside 2 to 3600", page.path(), page.refreshSeconds());
        }
    }

    private void checkPrint(CasePrint print) {
        id("print", print.id(), KEBAB);
        if (!isPermission(print.permission())) {
            fault("print %s names unknown permission %s", print.id(), print.permission());
        }
        if (print.template().contains("..") || print.beside().getResource(print.template()) == null) {
            fault(
                    "print %s has no template %s beside %s",
                    print.id(), print.template(), print.beside().getName());
        }
        declaration.caseTypes().stream()
                .filter(type -> type.id().equals(print.caseType()))
                .findFirst()
                .ifPresentOrElse(
                        type -> print.states().stream()
                                .filter(state -> type.workflow().state(state).isEmpty())
                                .sorted()
                                .forEach(state -> fault("print %s names unknown state %s", print.id(), state)),
                        () -> fault(
                                "print %s is of %s, which is no case type of its module",
                                print.id(), print.caseType()));
    }

    private void id(String what, String id, Pattern pattern) {
        if (id.length() > LONGEST_ID && pattern != DOTTED || id.length() > 2 * LONGEST_ID) {
            fault("%s %s is too long", what, id);
        } else if (!pattern.matcher(id).matches()) {
            fault("%s '%s' is not written as %s", what, id, pattern.pattern());
        }
    }

    private void fault(String sentence, Object... values) {
        faults.add(sentence.formatted(values));
    }
}
