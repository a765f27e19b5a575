// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.SavedFilter;
import org.steward.core.api.cases.SavedFilters;

/** Saves and removes filters: {@code POST /cases/filters} with {@code name}, {@code query} and {@code remove}. */
@Component(service = PageHandler.class)
public final class SavedFilterPage implements PageHandler {
    private final SavedFilters saved;

    /** Wires the page. */
    @Activate
    public SavedFilterPage(@Reference SavedFilters saved) {
        this.saved = saved;
    }

    @Override
    public String path() {
        return "/cases/filters";
    }

    @Override
    public Answer get(Ask ask) {
        return new Answer.Redirect("/cases");
    }

    @Override
    public Answer post(Ask ask) {
        var done = "true".equals(ask.get("remove"))
                ? saved.remove(ask.caller(), ask.get("name"))
                : saved.save(ask.caller(), new SavedFilter(ask.get("name"), ask.get("query")));
        return done.refusal().map(Answer::problem).orElseGet(() -> new Answer.Redirect("/cases?" + ask.get("query")));
    }
}
