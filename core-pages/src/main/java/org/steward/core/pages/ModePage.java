// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Permissions;

/** The service mode of the estate: what there is, what a change would do, and the change itself. */
@Component(service = PageHandler.class)
public final class ModePage implements PageHandler {
    private final ModeDesk modes;
    private final EstateRegister estates;
    private final StaffRegister staff;
    private final Clock clock;

    /** Wires the page. */
    @Activate
    public ModePage(
            @Reference ModeDesk modes,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference Clock clock) {
        this.modes = modes;
        this.estates = estates;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/settings/mode/*";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.ESTATE_MANAGE)) {
            return Answer.problem(403);
        }
        return ask.rest().isEmpty() ? show(ask, List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        var done = ask.rest().matches("\\d{1,18}")
                ? modes.cancel(ask.caller(), Long.parseLong(ask.rest()))
                : modes.change(ask.caller(), mode(ask), from(ask), ask.get("reason"));
        return done.refusal()
                .map(refused -> show(ask, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/settings/mode?saved=true"));
    }

    private LocalDate today(Ask ask) {
        return LocalDate.ofInstant(clock.instant(), estates.zone(ask.estate()));
    }

    private LocalDate from(Ask ask) {
        try {
            return ask.get("from").isEmpty() ? today(ask) : LocalDate.parse(ask.get("from"));
        } catch (DateTimeException e) {
            return today(ask).minusDays(1);
        }
    }

    /** The mode asked for; {@code -} stands for none, so that "nothing chosen" is told apart. */
    private static String mode(Ask ask) {
        return "-".equals(ask.get("mode")) ? "" : ask.get("mode");
    }

    private Answer show(Ask ask, List<Flaw> flaws, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("today", today(ask).toString());
        model.put("modes", modes.modes(ask.estate()));
        model.put("active", modes.active(ask.estate()).map(ServiceMode::id).orElse(""));
        model.put("periods", modes.periods(ask.estate()));
        model.put("roles", staff.roles(ask.estate()));
        model.put("flaws", flaws);
        if (!ask.get("mode").isEmpty()) {
            var preview = modes.preview(ask.caller(), mode(ask), from(ask));
            preview.result().ifPresent(found -> model.put("preview", found));
            preview.refusal()
                    .filter(refused -> flaws.isEmpty())
                    .ifPresent(refused -> model.put("flaws", refused.flaws()));
            modes.staffing(ask.caller(), mode(ask)).result().ifPresent(needs -> model.put("needs", needs));
        }
        return new Answer.Html(status, "mode", model);
    }
}
