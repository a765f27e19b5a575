// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

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

/**
 * The contributions of one module, as data. Immutable; made with {@link #of}.
 *
 * @param id kebab case, unique on the server, e.g. {@code complaints}
 * @param title shown in lists and navigation
 * @param summary one sentence on what it is for
 * @param requires ids of modules it needs
 * @param pages pages of its own below {@code /m/<id>/}
 * @param prints papers of its case types
 * @param subscribers reactions to the journal, started and stopped by the platform
 * @param resources Jakarta REST resource objects served below {@code /api/<id>}
 * @param services what other modules may call ({@link ModuleRegistry#service}): an interface, whose package stays while
 *     the module is replaced, with the object that does it
 */
public record ModuleDeclaration(
        String id,
        Text title,
        Text summary,
        Set<String> requires,
        List<Role> roles,
        List<Permission> permissions,
        List<Parameter> parameters,
        List<CaseType> caseTypes,
        List<DutyPlan> duties,
        List<NoticeTemplate> notices,
        List<Indicator> indicators,
        List<ServiceMode> modes,
        List<NavigationEntry> navigation,
        List<ModulePage> pages,
        List<CasePrint> prints,
        List<JournalSubscriber> subscribers,
        List<Object> resources,
        Map<Class<?>, Object> services) {

    /** Copies the collections. */
    public ModuleDeclaration {
        requires = Set.copyOf(requires);
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
        parameters = List.copyOf(parameters);
        caseTypes = List.copyOf(caseTypes);
        duties = List.copyOf(duties);
        notices = List.copyOf(notices);
        indicators = List.copyOf(indicators);
        modes = List.copyOf(modes);
        navigation = List.copyOf(navigation);
        pages = List.copyOf(pages);
        prints = List.copyOf(prints);
        subscribers = List.copyOf(subscribers);
        resources = List.copyOf(resources);
        services = Map.copyOf(services);
    }

    /**
     * Whether its duties run and its case types can be opened in an estate: always, or for a module that declares
     * service modes while one of them is active. Who manages the estate opens records before, to prepare a change.
     *
     * @param activeMode id of the estate's mode, or an empty string
     */
    public boolean servesIn(String activeMode) {
        return modes.isEmpty() || modes.stream().anyMatch(mode -> mode.id().equals(activeMode));
    }

    /** Starts a declaration. */
    public static ModuleBuilder of(String id, Text title, Text summary) {
        return new ModuleBuilder(id, title, summary);
    }
}
