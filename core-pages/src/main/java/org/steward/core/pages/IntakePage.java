// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.clock.Limit;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.ModeChannel;
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.text.Text;

/** Files a case: {@code /new/} offers the types, {@code /new/<type>} is the form. */
@Component(service = PageHandler.class)
public final class IntakePage implements PageHandler {
    private static final Text NOT_A_TIME =
            Text.of("Enter the promise as date and time, e.g. 2026-11-30T14:30", "请填写承诺的日期时间，例如 2026-11-30T14:30");

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypes types;
    private final StaffRegister staff;
    private final EstateRegister estates;
    private final Parameters parameters;
    private final ModeDesk modes;

    @Activate
    public IntakePage(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference Parameters parameters,
            @Reference ModeDesk modes) {
        this.staff = staff;
        this.estates = estates;
        this.parameters = parameters;
        this.modes = modes;
        this.desk = desk;
        this.reader = reader;
        this.types = types;
    }

    @Override
    public String path() {
        return "/new/*";
    }

    @Override
    public Answer get(Ask ask) {
        List<CaseType> offered = types.types(ask.estate()).stream()
                .filter(type -> type.offered() && type.isOpenTo(ask.caller()))
                .toList();
        if (ask.rest().isEmpty()) {
            return offered.size() == 1
                    ? new Answer.Redirect("/new/" + offered.get(0).id())
                    : Answer.html("new-choice", Map.of("types", offered));
        }
        return types.type(ask.estate(), ask.rest())
                .map(type -> form(ask, type, List.of(), List.of(), 200))
                .orElseGet(() -> Answer.problem(404));
    }

    @Override
    public Answer post(Ask ask) {
        CaseType type = types.type(ask.estate(), ask.rest()).orElse(null);
        if (type == null) {
            return Answer.problem(404);
        }
        if (!ask.get("addTo").isEmpty()) {
            return add(ask, type);
        }
        Instant promise;
        try {
            promise = promise(ask);
        } catch (DateTimeException e) {
            return form(ask, type, List.of(new Flaw("promise", "not-a-time", NOT_A_TIME)), List.of(), 422);
        }
        List<Case> alike = "true".equals(ask.get("sure")) ? List.of() : alike(ask, type);
        if (!alike.isEmpty()) {
            return form(ask, type, List.of(), alike, 200);
        }
        var opened = desk.open(ask.caller(), request(ask, type, promise));
        return opened.refusal()
                .map(refused -> form(ask, type, refused.flaws(), List.of(), 422))
                .orElseGet(() ->
                        new Answer.Redirect("/cases/" + opened.orElseThrow().number() + "?new=true"));
    }

    private List<Case> alike(Ask ask, CaseType type) {
        return reader.likelyDuplicates(ask.caller(), type.id(), ask.get("unit"), ask.get("party"), ask.get("summary"))
                .result()
                .orElse(List.of());
    }

    /** Writes what was typed into a case that is about the same matter. */
    private Answer add(Ask ask, CaseType type) {
        String text = String.join(
                        "\n", ask.get("name") + " " + ask.get("phone"), ask.get("summary"), ask.get("description"))
                .strip();
        var noted = desk.note(ask.caller(), ask.get("addTo"), text, false);
        return noted.refusal()
                .map(refused -> form(ask, type, refused.flaws(), alike(ask, type), 422))
                .orElseGet(() -> new Answer.Redirect("/cases/" + Ask.encode(ask.get("addTo"))));
    }

    private Instant promise(Ask ask) {
        String typed = ask.get("promise");
        ZoneId zone = estates.zone(ask.estate());
        return typed.isEmpty() ? null : LocalDateTime.parse(typed).atZone(zone).toInstant();
    }

    private static NewCase request(Ask ask, CaseType type, Instant promise) {
        boolean nobody = (ask.get("party") + ask.get("name") + ask.get("phone")).isEmpty();
        Requester requester = nobody || "true".equals(ask.get("anonymous"))
                ? Requester.ANONYMOUS
                : new Requester(ask.get("party"), ask.get("name"), ask.get("phone"), false);
        return new NewCase(
                type.id(),
                ask.get("channel").isEmpty() ? Channel.COUNTER.name() : ask.get("channel"),
                ask.get("priority"),
                ask.get("summary"),
                ask.get("description"),
                ask.get("unit"),
                ask.get("place"),
                requester,
                null,
                "",
                promise,
                "",
                ask.fields(type.intake()),
                ask.get("source"));
    }

    /** The limits of the main deadlines as the estate has them, with the value they apply to. */
    private List<Map<String, Object>> limits(Ask ask, CaseType type) {
        List<Map<String, Object>> limits = new ArrayList<>();
        type.deadlines().stream().filter(DeadlineRule::main).forEach(rule -> {
            rule.choice()
                    .cases()
                    .forEach(when -> type.intake()
                            .field(when.field())
                            .ifPresent(field ->
                                    limit(ask, rule, when.parameterKey(), field.labelOf(when.value()), limits)));
            limit(ask, rule, rule.choice().otherwise(), Text.of("", ""), limits);
        });
        return limits;
    }

    /** That something is done at the very time the customer wants is no limit to tell. */
    private void limit(Ask ask, DeadlineRule rule, String key, Text when, List<Map<String, Object>> into) {
        if (key.isEmpty()) {
            return;
        }
        Limit limit = parameters.limit(ask.estate(), key);
        if (rule.anchor().isEmpty() || limit.amount() > 0) {
            into.add(Map.of("rule", rule.title(), "when", when, "limit", limit.words()));
        }
    }

    /** The channels that the service mode does not name. */
    private static List<Channel> others(List<ModeChannel> own) {
        return Arrays.stream(Channel.values())
                .filter(channel -> own.stream().noneMatch(named -> named.channel() == channel))
                .toList();
    }

    private Answer form(Ask ask, CaseType type, List<Flaw> flaws, Object alike, int status) {
        Map<String, Object> model = new HashMap<>();
        model.put("type", type);
        model.put("flaws", flaws);
        model.put("alike", alike);
        model.put("staff", staff.staff(ask.estate()));
        model.put("limits", limits(ask, type));
        List<ModeChannel> own =
                modes.active(ask.estate()).map(ServiceMode::channels).orElse(List.of());
        model.put("ownChannels", own);
        model.put("channels", others(own));
        model.put("priorities", Priority.values());
        String source = ask.get("source");
        model.put("source", source.isEmpty() ? "page:" + java.util.UUID.randomUUID() : source);
        return new Answer.Html(status, "new", model);
    }
}
