// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;

/** The options under an input of a unit: those whose id contains what was typed. */
@Component(service = PageHandler.class)
public final class FindUnits implements PageHandler {
    private static final int SHOWN = 12;

    private final EstateRegister estates;

    /** Wires the page. */
    @Activate
    public FindUnits(@Reference EstateRegister estates) {
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/find/units";
    }

    @Override
    public Answer get(Ask ask) {
        return Answer.html(
                "find-units",
                Map.of(
                        "rows",
                        ask.get("q").isEmpty() ? List.of() : estates.units(ask.estate(), ask.get("q"), "", "", SHOWN)));
    }
}
