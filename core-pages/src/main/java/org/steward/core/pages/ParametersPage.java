// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.security.Permissions;

/** Parameters with value, source and history; {@code POST /settings/parameters/<key>} sets one with a reason. */
@Component(service = PageHandler.class)
public final class ParametersPage implements PageHandler {
    private final Parameters parameters;

    /** Wires the page. */
    @Activate
    public ParametersPage(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String path() {
        return "/settings/parameters/*";
    }

    @Override
    public Answer get(Ask ask) {
        return ask.rest().isEmpty() ? list(ask) : one(ask, "", "", List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        var set = parameters.set(ask.caller(), ask.rest(), ask.get("value"), ask.get("reason"));
        return set.refusal()
                .map(why -> one(ask, ask.get("value"), ask.get("reason"), why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/settings/parameters/" + ask.rest() + "?saved=true"));
    }

    private Answer list(Ask ask) {
        String wanted = ask.get("q").toLowerCase(java.util.Locale.ROOT);
        Map<String, List<Setting>> groups = parameters.settings(ask.estate()).stream()
                .filter(setting -> fits(setting, wanted))
                .collect(Collectors.groupingBy(
                        setting -> setting.parameter().key().split("\\.", 2)[0], TreeMap::new, Collectors.toList()));
        return Answer.html(
                "parameters", Map.of("names", List.copyOf(groups.keySet()), "lists", List.copyOf(groups.values())));
    }

    private static boolean fits(Setting setting, String wanted) {
        String all =
                setting.parameter().key() + " " + setting.parameter().title().en() + " "
                        + setting.parameter().title().zh();
        return all.toLowerCase(java.util.Locale.ROOT).contains(wanted);
    }

    private Answer one(Ask ask, String value, String reason, List<Flaw> flaws, int status) {
        Setting setting = parameters.setting(ask.estate(), ask.rest()).orElse(null);
        if (setting == null) {
            return Answer.problem(404);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("s", setting);
        model.put("value", flaws.isEmpty() ? setting.value() : value);
        model.put("reason", reason);
        model.put("history", parameters.history(ask.estate(), ask.rest()));
        model.put("may", ask.caller().may(Permissions.PARAMETER_MANAGE));
        model.put("flaws", flaws);
        return new Answer.Html(status, "parameter", model);
    }
}
