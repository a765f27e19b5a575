// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.page.ModulePage;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** The pages of modules at {@code /m/<module>/<page>}; each request is on the module's lease. */
@Component(service = PageHandler.class)
public final class ModulePagesPage implements PageHandler {
    private static final Logger log = LoggerFactory.getLogger(ModulePagesPage.class);
    private static final String ACTION = "do";
    private static final String FIELD = "f.";
    private static final String CALLED = "called.";
    private static final Set<String> NOT_KEPT = Set.of(Sayings.PARAMETER, ACTION, "_csrf");

    private final ModulePageDoor door;
    private final StaffRegister staff;

    /** Wires the page. */
    @Activate
    public ModulePagesPage(@Reference ModuleRegistry modules, @Reference StaffRegister staff) {
        this.door = new ModulePageDoor(modules);
        this.staff = staff;
    }

    @Override
    public String path() {
        return "/m/*";
    }

    @Override
    public Answer get(Ask ask) {
        return within(
                ask,
                page -> ask.rest().split("/").length == 3
                        ? ModuleScripts.file(ask, page)
                        : show(ask, page, List.of(), 200));
    }

    @Override
    public Answer post(Ask ask) {
        return within(ask, page -> {
            Outcome<Text> done;
            try {
                done = page.act(ask.caller(), ask.get(ACTION), fields(ask));
            } catch (UnsupportedOperationException e) {
                if (!isOfThePageItself(e)) {
                    throw e;
                }
                log.debug("page {} was asked for an action it does not have", ask.path(), e);
                return MissingModule.action(page.title());
            }
            return done.refusal()
                    .map(refused -> show(ask, page, refused.flaws(), Answer.status(refused)))
                    .orElseGet(() -> new Answer.Said(ask.here(NOT_KEPT), done.orElseThrow()));
        });
    }

    /** Whether the contract's own default refused the action, and not something that the module called. */
    private static boolean isOfThePageItself(UnsupportedOperationException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(ModulePage.class.getName());
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
        boolean file = parts.length == 3 && "GET".equals(ask.request().getMethod());
        if (parts.length != 2 && !file) {
            return Answer.problem(404);
        }
        return door.within(
                ask, ask.estate(), parts[0], parts[1], page -> ask.caller().may(page.permission()), work);
    }

    private Answer show(Ask ask, ModulePage page, List<Flaw> flaws, int status) {
        Map<String, String> query = new HashMap<>(ask.all());
        query.keySet().removeIf(name -> name.startsWith(FIELD) || name.startsWith(CALLED) || NOT_KEPT.contains(name));
        Map<String, Object> model = new HashMap<>();
        model.put("title", page.title());
        page.script().ifPresent(script -> model.put("app", ModuleScripts.model(ask, script)));
        model.put("refresh", page.refreshSeconds());
        model.put("wall", page.isWall());
        model.put("target", ask.here(NOT_KEPT));
        model.put("doing", ask.get(ACTION));
        model.put("flaws", flaws);
        model.put(
                "staff",
                staff.staff(ask.estate()).stream().filter(Staff::active).toList());
        model.put("blocks", Drawn.blocks(page.show(ask.caller(), query)));
        if (!page.exportPermission().isEmpty() && ask.caller().may(page.exportPermission())) {
            model.put("sheets", "/sheets/" + ask.rest() + "?" + query(query));
        }
        return new Answer.Html(status, "module-page", model);
    }

    private static String query(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(Ask.encode(name))
                .append('=')
                .append(Ask.encode(value))
                .append('&'));
        return text.toString();
    }
}
