// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.page.Block;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;

/** The pages of modules at {@code /m/<module>/<page>}; each request is on the module's lease. */
@Component(service = PageHandler.class)
public final class ModulePagesPage implements PageHandler {
    private static final Logger log = LoggerFactory.getLogger(ModulePagesPage.class);
    private static final String ACTION = "do";
    private static final String FIELD = "f.";

    private final ModuleRegistry modules;
    private final StaffRegister staff;
    private final Sayings sayings = new Sayings();

    /** Wires the page. */
    @Activate
    public ModulePagesPage(@Reference ModuleRegistry modules, @Reference StaffRegister staff) {
        this.modules = modules;
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/m/*";
    }

    @Override
    public Answer get(Ask ask) {
        return within(ask, page -> show(ask, page, List.of(), 200));
    }

    @Override
    public Answer post(Ask ask) {
        return within(ask, page -> {
            var done = page.act(ask.caller(), ask.get(ACTION), fields(ask));
            return done.refusal()
                    .map(refused -> show(ask, page, refused.flaws(), 422))
                    .orElseGet(() -> new Answer.Redirect(ask.path() + "?said=" + sayings.keep(done.orElseThrow())));
        });
    }

    /** What was entered: the inputs of the form without their prefix. */
    private static Map<String, String> fields(Ask ask) {
        Map<String, String> fields = new LinkedHashMap<>();
        ask.all().keySet().stream()
                .filter(name -> name.startsWith(FIELD))
                .forEach(name -> fields.put(name.substring(FIELD.length()), ask.get(name)));
        return fields;
    }

    private Answer within(Ask ask, Function<ModulePage, Answer> work) {
        String[] parts = ask.rest().split("/");
        if (parts.length != 2 || declared(ask, parts[0]).isEmpty()) {
            return Answer.problem(404);
        }
        Optional<ModuleRegistry.Lease> entered = modules.enter(parts[0], ask.estate(), "page " + parts[1]);
        if (entered.isEmpty()) {
            return Answer.problem(503);
        }
        try (ModuleRegistry.Lease lease = entered.get()) {
            Optional<ModulePage> page = lease.declaration().pages().stream()
                    .filter(each -> each.path().equals(parts[1]))
                    .findFirst();
            if (page.isEmpty()) {
                return Answer.problem(404);
            }
            return ask.caller().may(page.get().permission())
                    ? guarded(ask, lease, page.get(), work)
                    : Answer.problem(403);
        }
    }

    private Optional<ModuleDeclaration> declared(Ask ask, String moduleId) {
        return modules.enabled(ask.estate()).stream()
                .filter(module -> module.id().equals(moduleId))
                .findFirst();
    }

    private static Answer guarded(
            Ask ask, ModuleRegistry.Lease lease, ModulePage page, Function<ModulePage, Answer> work) {
        try {
            return work.apply(page);
        } catch (UnsupportedOperationException noAction) {
            log.debug("page {} was asked for an action it does not have", ask.path(), noAction);
            return Answer.problem(404);
        } catch (RuntimeException failure) {
            lease.failed(failure);
            log.error("page {} failed, correlation {}", ask.path(), ask.visit().correlation(), failure);
            return Answer.problem(500);
        }
    }

    private Answer show(Ask ask, ModulePage page, List<Flaw> flaws, int status) {
        Map<String, String> query = new HashMap<>(ask.all());
        query.keySet()
                .removeIf(name -> name.startsWith(FIELD)
                        || List.of("said", ACTION, "_csrf").contains(name));
        Map<String, Object> model = new HashMap<>();
        model.put("title", page.title());
        model.put("refresh", page.refreshSeconds());
        model.put("wall", page.isWall());
        model.put("said", sayings.take(ask.get("said")).orElse(null));
        model.put("doing", ask.get(ACTION));
        model.put("flaws", flaws);
        model.put(
                "staff",
                staff.staff(ask.estate()).stream().filter(Staff::active).toList());
        model.put(
                "blocks",
                page.show(ask.caller(), query).blocks().stream()
                        .map(block -> Map.of("kind", kind(block), "b", block))
                        .toList());
        return new Answer.Html(status, "module-page", model);
    }

    private static String kind(Block block) {
        return block.getClass().getSimpleName();
    }
}
