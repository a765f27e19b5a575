// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Caller;

/**
 * The public pages of modules at {@code /open/<estate>/<module>/<page>}, without an account. A stranger learns nothing
 * of modules and pages that are not public: they are not there.
 */
@Component(service = PageHandler.class)
public final class OpenPage implements PageHandler {
    private static final int PARTS = 3;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final ModulePageDoor door;
    private final EstateRegister estates;

    /** Wires the page. */
    @Activate
    public OpenPage(@Reference ModuleRegistry modules, @Reference EstateRegister estates) {
        this.door = new ModulePageDoor(modules);
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/open/*";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (parts.length != PARTS || estates.estate(parts[0]).isEmpty()) {
            return Answer.problem(NOT_FOUND);
        }
        Answer answer =
                door.within(ask, parts[0], parts[1], parts[2], ModulePage::isPublic, page -> show(ask, parts[0], page));
        boolean hidden =
                answer instanceof Answer.Html html && (html.status() == NOT_FOUND || html.status() == FORBIDDEN);
        return hidden ? Answer.problem(NOT_FOUND) : answer;
    }

    private Answer show(Ask ask, String estateId, ModulePage page) {
        Caller anybody = new Caller(
                Caller.Kind.RESIDENT,
                "",
                "Resident 住户",
                estateId,
                Set.of(),
                Set.of(),
                ask.visit().language());
        Map<String, Object> model = new HashMap<>();
        model.put("title", page.title());
        model.put("home", estates.estate(estateId).orElseThrow());
        model.put("refresh", 0);
        model.put("wall", false);
        model.put("target", ask.here(Set.of()));
        model.put("doing", "");
        model.put("flaws", List.of());
        model.put("staff", List.of());
        model.put("blocks", Drawn.blocks(page.show(anybody, ask.all())));
        return new Answer.Html(200, "module-page", model);
    }
}
