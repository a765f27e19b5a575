// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.duty.DutyPlan;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.NavigationEntry;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.people.Role;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.security.Permission;
import org.steward.core.api.text.Text;

/** Builds a {@link ModuleDeclaration}; each method adds. Not thread-safe. */
public final class ModuleBuilder {
    private final String id;
    private final Text title;
    private final Text summary;
    private final Set<String> requires = new HashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Permission> permissions = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<CaseType> caseTypes = new ArrayList<>();
    private final List<DutyPlan> duties = new ArrayList<>();
    private final List<NoticeTemplate> notices = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<ServiceMode> modes = new ArrayList<>();
    private final List<NavigationEntry> navigation = new ArrayList<>();
    private final List<ModulePage> pages = new ArrayList<>();
    private final List<CasePrint> prints = new ArrayList<>();
    private final List<JournalSubscriber> subscribers = new ArrayList<>();
    private final List<Object> resources = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();

    ModuleBuilder(String id, Text title, Text summary) {
        this.id = id;
        this.title = title;
        this.summary = summary;
    }

    /** Modules it needs. */
    public ModuleBuilder requiring(String... moduleIds) {
        requires.addAll(List.of(moduleIds));
        return this;
    }

    /** Roles. */
    public ModuleBuilder roles(List<Role> more) {
        roles.addAll(more);
        return this;
    }

    /** Permissions. */
    public ModuleBuilder permissions(List<Permission> more) {
        permissions.addAll(more);
        return this;
    }

    /** Parameters. */
    public ModuleBuilder parameters(List<Parameter> more) {
        parameters.addAll(more);
        return this;
    }

    /** Case types. */
    public ModuleBuilder caseTypes(CaseType... more) {
        caseTypes.addAll(List.of(more));
        return this;
    }

    /** Duties. */
    public ModuleBuilder duties(DutyPlan... more) {
        duties.addAll(List.of(more));
        return this;
    }

    /** Notices. */
    public ModuleBuilder notices(List<NoticeTemplate> more) {
        notices.addAll(more);
        return this;
    }

    /** Indicators. */
    public ModuleBuilder indicators(List<Indicator> more) {
        indicators.addAll(more);
        return this;
    }

    /** Service modes. */
    public ModuleBuilder modes(ServiceMode... more) {
        modes.addAll(List.of(more));
        return this;
    }

    /** Navigation entries. */
    public ModuleBuilder navigation(NavigationEntry... more) {
        navigation.addAll(List.of(more));
        return this;
    }

    /** Pages of its own. */
    public ModuleBuilder pages(ModulePage... more) {
        pages.addAll(List.of(more));
        return this;
    }

    /** Papers of its case types. */
    public ModuleBuilder prints(CasePrint... more) {
        prints.addAll(List.of(more));
        return this;
    }

    /** Reactions to the journal. */
    public ModuleBuilder subscribers(JournalSubscriber... more) {
        subscribers.addAll(List.of(more));
        return this;
    }

    /** Jakarta REST resources. */
    public ModuleBuilder resources(Object... more) {
        resources.addAll(List.of(more));
        return this;
    }

    /** What other modules may call, by the interface they know it by. */
    public <T> ModuleBuilder service(Class<T> api, T does) {
        services.put(api, does);
        return this;
    }

    /** The declaration. */
    public ModuleDeclaration build() {
        return new ModuleDeclaration(
                id,
                title,
                summary,
                requires,
                roles,
                permissions,
                parameters,
                caseTypes,
                duties,
                notices,
                indicators,
                modes,
                navigation,
                pages,
                prints,
                subscribers,
                resources,
                services);
    }
}
