// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.Field;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.text.Text;

/**
 * Where customers report something or apply for something without an account: {@code /report/<estate>} offers what is
 * open to them, {@code /report/<estate>/<type>} is the form; afterwards they have their private link. The codes on
 * notice boards lead here, with the unit or the place filled in.
 */
@Component(service = PageHandler.class)
public final class ReportPage implements PageHandler {
    /** Reports of one address within an hour; 0 closes the page. */
    static final String PER_HOUR = "report.perHour";

    private final CaseDesk desk;
    private final CaseTypes types;
    private final EstateRegister estates;
    private final Parameters parameters;
    private final ResidentLinks links;
    private final ReportLimit limit;

    /** Wires the page. */
    @Activate
    public ReportPage(
            @Reference CaseDesk desk,
            @Reference CaseTypes types,
            @Reference EstateRegister estates,
            @Reference Parameters parameters,
            @Reference ResidentLinks links,
            @Reference Clock clock) {
        this.desk = desk;
        this.types = types;
        this.estates = estates;
        this.parameters = parameters;
        this.links = links;
        this.limit = new ReportLimit(clock);
    }

    @Override
    public String path() {
        return "/report/*";
    }

    @Override
    public boolean open() {
        return true;
    }

    private static Caller customer(Ask ask, String estateId) {
        String name = ask.get("name");
        return new Caller(
                Caller.Kind.RESIDENT,
                "",
                name.isEmpty() || name.length() > 100 ? "Resident 住户" : name,
                estateId,
                Set.of(Roles.REQUESTER),
                Set.of(Permissions.CASE_OPEN),
                ask.visit().language());
    }

    /** What is open to customers in an estate; empty as well when there is no such estate or the page is closed. */
    private List<CaseType> offered(Ask ask, String estateId) {
        return estates.estate(estateId).isEmpty() || parameters.integer(estateId, PER_HOUR) == 0
                ? List.of()
                : types.types(estateId).stream()
                        .filter(type -> type.offered() && type.isOpenTo(customer(ask, estateId)))
                        .toList();
    }

    private static Optional<CaseType> chosen(List<CaseType> offered, String[] parts) {
        return offered.stream()
                .filter(type -> parts.length == 2 && type.id().equals(parts[1]))
                .findFirst();
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        List<CaseType> offered = offered(ask, parts[0]);
        if (offered.isEmpty() || parts.length > 2) {
            return Answer.problem(404);
        }
        if (parts.length == 1) {
            return new Answer.Html(200, "report-choice", model(ask, parts[0], offered));
        }
        return chosen(offered, parts)
                .map(type -> form(ask, parts[0], type, List.of(), 200))
                .orElseGet(() -> Answer.problem(404));
    }

    @Override
    public Answer post(Ask ask) {
        String[] parts = ask.rest().split("/");
        CaseType type = chosen(offered(ask, parts[0]), parts).orElse(null);
        if (type == null) {
            return Answer.problem(404);
        }
        List<Flaw> flaws = reachable(ask);
        if (!flaws.isEmpty()) {
            return form(ask, parts[0], type, flaws, 422);
        }
        if (!limit.admits(ask.request().getRemoteAddr(), parameters.integer(parts[0], PER_HOUR))) {
            Text many = Text.of("Too many reports from here just now. Please phone us.", "当前提交过于频繁，请致电服务中心。");
            return form(ask, parts[0], type, List.of(Flaw.of("too-many", many)), 429);
        }
        var opened = desk.open(customer(ask, parts[0]), request(ask, type));
        return opened.refusal()
                .map(refused -> form(ask, parts[0], type, refused.flaws(), 422))
                .orElseGet(() -> new Answer.Redirect("/r/"
                        + links.link(
                                        Caller.system("report", parts[0]),
                                        opened.orElseThrow().number())
                                .orElseThrow()
                        + "?thanks=report"));
    }

    /** A report without a way to answer it helps nobody. */
    private static List<Flaw> reachable(Ask ask) {
        return ask.get("phone").isEmpty()
                ? List.of(new Flaw("phone", "required", Text.of("Give a phone number to reach you", "请填写您的联系电话")))
                : List.of();
    }

    private static NewCase request(Ask ask, CaseType type) {
        Map<String, String> fields = new HashMap<>(ask.fields(type.intake()));
        type.intake().fields().stream()
                .filter(field -> !field.isForCustomers())
                .forEach(field -> fields.remove(field.name()));
        return new NewCase(
                type.id(),
                Channel.APP.name(),
                "",
                ask.get("summary"),
                ask.get("description"),
                ask.get("unit"),
                ask.get("place"),
                new Requester("", ask.get("name"), ask.get("phone"), false),
                null,
                "",
                null,
                "",
                fields,
                source(ask));
    }

    /** Sent twice, it is one report. */
    private static String source(Ask ask) {
        String source = ask.get("source");
        return source.matches("report:[0-9a-f-]{36}") ? source : "";
    }

    private Map<String, Object> model(Ask ask, String estateId, List<CaseType> offered) {
        Map<String, Object> model = new HashMap<>();
        model.put("types", offered);
        model.put("home", estates.estate(estateId).orElseThrow());
        model.put("base", "/report/" + estateId);
        model.put("where", "unit=" + Ask.encode(ask.get("unit")) + "&place=" + Ask.encode(ask.get("place")));
        return model;
    }

    private Answer form(Ask ask, String estateId, CaseType type, List<Flaw> flaws, int status) {
        Map<String, Object> model = model(ask, estateId, List.of(type));
        model.put("type", type);
        model.put("flaws", flaws);
        model.put(
                "asked",
                type.intake().fields().stream().filter(Field::isForCustomers).toList());
        String source = source(ask);
        model.put("source", source.isEmpty() ? "report:" + UUID.randomUUID() : source);
        return new Answer.Html(status, "report", model);
    }
}
