// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.people.StaffRegister;

/** The list of cases; every filter is a parameter of the address. */
@Component(service = PageHandler.class)
public final class CaseListPage implements PageHandler {
    private final CaseReader reader;
    private final CaseTypes types;
    private final StaffRegister staff;

    @Activate
    public CaseListPage(@Reference CaseReader reader, @Reference CaseTypes types, @Reference StaffRegister staff) {
        this.reader = reader;
        this.types = types;
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/cases";
    }

    @Override
    public Answer get(Ask ask) {
        Map<String, String> filters = new HashMap<>(ask.all());
        filters.values().removeIf(String::isBlank);
        CaseQuery query;
        try {
            query = CaseQuery.of(filters);
        } catch (IllegalArgumentException e) {
            return new Answer.Redirect("/cases");
        }
        var page = reader.list(ask.caller(), query);
        if (page.refusal().isPresent()) {
            return Answer.problem(page.refusal().get());
        }
        StringBuilder older = new StringBuilder("/cases?");
        filters.forEach((name, value) -> {
            if (!"after".equals(name)) {
                older.append(Ask.encode(name))
                        .append('=')
                        .append(Ask.encode(value))
                        .append('&');
            }
        });
        String next = page.orElseThrow().next();
        return Answer.html(
                "cases",
                Map.of(
                        "rows", page.orElseThrow().rows(),
                        "older", next == null || next.isEmpty() ? "" : older + "after=" + Ask.encode(next),
                        "types", types.types(ask.estate()),
                        "staff", staff.staff(ask.estate()),
                        "channels", Channel.values(),
                        "priorities", Priority.values()));
    }
}
