// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.SavedFilters;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;

/** The list of cases; every filter is a parameter of the address. */
@Component(service = PageHandler.class)
public final class CaseListPage implements PageHandler {
    private final CaseReader reader;
    private final CaseTypes types;
    private final StaffRegister staff;
    private final EstateRegister estates;
    private final SavedFilters saved;

    /** Wires the page. */
    @Activate
    public CaseListPage(
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference SavedFilters saved) {
        this.reader = reader;
        this.types = types;
        this.staff = staff;
        this.estates = estates;
        this.saved = saved;
    }

    @Override
    public String path() {
        return "/cases";
    }

    @Override
    public Answer get(Ask ask) {
        ZoneId zone = estates.zone(ask.estate());
        CaseFilters filters = CaseFilters.of(ask.all(), zone);
        var page = reader.list(ask.caller(), filters.query());
        if (page.refusal().isPresent()) {
            return Answer.problem(page.refusal().get());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("rows", page.orElseThrow().rows());
        model.put("filters", filters.text());
        model.put("chips", filters.chips());
        model.put("refused", filters.refused());
        model.put("kept", filters.kept());
        model.put("next", Objects.requireNonNullElse(page.orElseThrow().next(), ""));
        model.put("types", types.types(ask.estate()));
        types.known(filters.query().type()).ifPresent(type -> describe(model, type));
        model.put("staff", staff.staff(ask.estate()));
        model.put("channels", Channel.values());
        model.put("priorities", Priority.values());
        model.put("saved", saved.mine(ask.caller()).result().orElse(List.of()));
        model.put("exports", ask.caller().may(Permissions.CASE_EXPORT));
        return Answer.html("cases", model);
    }

    private static void describe(Map<String, Object> model, CaseType type) {
        model.put("kind", type);
        model.put(
                "columns",
                type.view().columns().stream()
                        .flatMap(name -> type.intake().field(name).stream())
                        .toList());
        type.intake().field(type.categoryField()).ifPresent(field -> model.put("categories", field.choices()));
        type.intake().field(type.gradeField()).ifPresent(field -> model.put("grades", field.choices()));
    }
}
