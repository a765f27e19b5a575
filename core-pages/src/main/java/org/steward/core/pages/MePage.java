// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.StaffRegister;

/** One's own page: roles, rights, a new password. */
@Component(service = PageHandler.class)
public final class MePage implements PageHandler {
    private final StaffRegister staff;

    /** Wires the page. */
    @Activate
    public MePage(@Reference StaffRegister staff) {
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/me";
    }

    @Override
    public Answer get(Ask ask) {
        return page(ask, List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        var changed = staff.changeOwnPassword(ask.caller(), ask.get("old"), ask.get("new"));
        return changed.refusal()
                .map(why -> page(ask, why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/me?saved=true"));
    }

    private Answer page(Ask ask, List<Flaw> flaws, int status) {
        return new Answer.Html(status, "me", Map.of("roles", staff.roles(ask.estate()), "flaws", flaws));
    }
}
