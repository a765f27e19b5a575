// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/** Names, kind, time zone and colour of the estate. */
@Component(service = PageHandler.class)
public final class EstatePage implements PageHandler {
    private final EstateRegister estates;

    /** Wires the page. */
    @Activate
    public EstatePage(@Reference EstateRegister estates) {
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/settings/estate";
    }

    @Override
    public Answer get(Ask ask) {
        return page(ask, Map.of(), List.of(), 200);
    }

    @Override
    public Answer post(Ask ask) {
        Estate now = estates.estate(ask.estate()).orElseThrow();
        ZoneId zone;
        try {
            zone = ZoneId.of(ask.get("zone"));
        } catch (DateTimeException e) {
            Text words = Text.of(
                    "Time zone: '{0}' is no IANA name such as Asia/Shanghai", "时区：“{0}”不是 IANA 名称，例如 Asia/Shanghai");
            return page(ask, ask.all(), List.of(new Flaw("zone", "not-a-zone", words.with(ask.get("zone")))), 422);
        }
        if (ask.get("en").isEmpty() || ask.get("zh").isEmpty()) {
            Text words = Text.of("The name is needed in both languages", "名称需填写中英文");
            return page(ask, ask.all(), List.of(new Flaw("name", "required", words)), 422);
        }
        Outcome<Estate> saved = estates.change(
                ask.caller(),
                new Estate(
                        now.id(),
                        Text.of(ask.get("en"), ask.get("zh")),
                        Choices.of(Estate.Kind.class, ask.get("kind"), now.kind()),
                        zone,
                        now.mode(),
                        ask.get("accent")));
        return saved.refusal()
                .map(why -> page(ask, ask.all(), why.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/settings/estate?saved=true"));
    }

    private Answer page(Ask ask, Map<String, String> typed, List<Flaw> flaws, int status) {
        if (!ask.caller().may(Permissions.ESTATE_MANAGE)) {
            return Answer.problem(403);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("kinds", Estate.Kind.values());
        model.put("flaws", flaws);
        return new Answer.Html(status, "estate", model);
    }
}
