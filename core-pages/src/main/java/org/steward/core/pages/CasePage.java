// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.callback.CallbackAttempt.Method;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CasePeople;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.Priority;
import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Absence;
import org.steward.core.api.people.Absences;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Transition;

/** A case: its facts, people, timeline and next steps. Forms post to {@code /cases/<number>/<action>}. */
@Component(service = PageHandler.class)
public final class CasePage implements PageHandler {
    private final CaseReader reader;
    private final CaseTypes types;
    private final AttachmentStore files;
    private final StaffRegister staff;
    private final PeopleRegister people;
    private final Absences absences;
    private final EstateRegister estates;
    private final CasePrints prints;
    private final Clock clock;
    private final CaseActions actions;

    /** Wires the page. */
    @Activate
    public CasePage(
            @Reference CaseDesk desk,
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference AttachmentStore files,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference PeopleRegister people,
            @Reference Absences absences,
            @Reference CasePrints prints,
            @Reference Clock clock) {
        this.people = people;
        this.absences = absences;
        this.prints = prints;
        this.estates = estates;
        this.clock = clock;
        this.reader = reader;
        this.types = types;
        this.files = files;
        this.staff = staff;
        actions = new CaseActions(desk, reader, types, files, estates);
    }

    @Override
    public String path() {
        return "/cases/*";
    }

    @Override
    public Answer get(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (parts.length == 3 && "files".equals(parts[1])) {
            return Upload.show(ask, files, parts[0], parts[2]);
        }
        if (parts.length == 2 && "slip".equals(parts[1])) {
            return show(ask, parts[0], "slip", List.of(), 200);
        }
        return parts.length == 1 ? show(ask, parts[0], "case", List.of(), 200) : Answer.problem(404);
    }

    @Override
    public Answer post(Ask ask) {
        String[] parts = ask.rest().split("/");
        if (parts.length != 2) {
            return Answer.problem(404);
        }
        Rejection refused = actions.act(ask, parts[0], parts[1]).refusal().orElse(null);
        return refused == null
                ? new Answer.Redirect("/cases/" + parts[0])
                : show(ask, parts[0], "case", refused.flaws(), status(refused));
    }

    private static int status(Rejection refused) {
        return switch (refused.kind()) {
            case STALE, CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            default -> 422;
        };
    }

    private Answer show(Ask ask, String number, String template, List<Flaw> flaws, int status) {
        var found = reader.file(ask.caller(), number);
        if (found.refusal().isPresent()) {
            return Answer.problem(found.refusal().get());
        }
        CaseFile file = found.orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("c", file.current());
        types.known(file.current().type()).ifPresent(type -> model.put("type", type));
        model.put(
                "staff",
                staff.staff(ask.estate()).stream().filter(Staff::active).toList());
        model.put("teams", staff.teams(ask.estate()));
        String party = file.current().people().requester().partyId();
        if (!party.isEmpty() && file.current().people().requester().name().isEmpty()) {
            people.nameOf(ask.estate(), party).ifPresent(name -> model.put("asker", name));
        }
        model.put("prints", prints.offered(ask.caller(), file.current()));
        model.put("flaws", flaws);
        model.put("keptFiles", Upload.kept(ask));
        model.put("partyNames", partyNames(ask, file));
        model.put("away", away(ask, file.current().people()));
        model.put("doing", status == 200 ? "" : ask.rest().substring(number.length() + 1));
        model.put("changed", status == 409 ? since(file, ask) : List.of());
        model.put("kinds", LinkKind.values());
        model.put("priorities", Priority.values());
        model.put("methods", List.of(Method.PHONE, Method.HOME, Method.LETTER));
        model.put("answers", Satisfaction.values());
        return new Answer.Html(status, template, model);
    }

    /** The names of the customers that fields of the case and of its next steps hold, by id. */
    private Map<String, String> partyNames(Ask ask, CaseFile file) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(
                        types.known(file.current().type()).map(CaseType::intake).stream(),
                        file.steps().stream().map(Transition::form))
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.type() == FieldType.PARTY)
                .map(field -> file.current().fields().getOrDefault(field.name(), ""))
                .filter(id -> !id.isEmpty())
                .forEach(id -> people.nameOf(ask.estate(), id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    /** For the people of the case who are away today: who stands in and until when. */
    private Map<String, Text> away(Ask ask, CasePeople of) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), estates.zone(ask.estate()));
        Set<String> concerned = Stream.of(of.responsible(), of.assignee(), of.callerBack())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (concerned.stream()
                .allMatch(id -> absences.acting(ask.estate(), id, today)
                        .filter(id::equals)
                        .isPresent())) {
            return Map.of();
        }
        Map<String, Text> away = new HashMap<>();
        absences.absences(ask.estate(), today).stream()
                .filter(absence -> absence.covers(today) && concerned.contains(absence.staffId()))
                .forEach(absence -> away.put(absence.staffId(), standIn(ask, absence, today)));
        return away;
    }

    private Text standIn(Ask ask, Absence absence, LocalDate today) {
        Text until = Text.of("away until {0}", "缺勤至 {0}").with(absence.to());
        return absences.acting(ask.estate(), absence.staffId(), today)
                .flatMap(id -> staff.member(ask.estate(), id))
                .map(member -> Text.of("away until {0}; {1} stands in", "缺勤至 {0}，由 {1} 代班")
                        .with(absence.to(), member.name()))
                .orElse(until);
    }

    /** What happened since the reader opened the page; nothing when the form did not say what was the last seen. */
    private static List<Entry> since(CaseFile file, Ask ask) {
        String seen = ask.get("seen");
        return seen.matches("\\d{1,18}")
                ? file.journal().stream()
                        .filter(entry -> entry.seq() > Long.parseLong(seen))
                        .toList()
                : List.of();
    }
}
