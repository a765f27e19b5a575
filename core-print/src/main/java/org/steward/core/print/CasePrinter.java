// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleRegistry.Lease;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.print.PrintedCase;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Finds the paper of a module, enters the module and has it printed. */
@Component(service = CasePrints.class)
public final class CasePrinter implements CasePrints {
    private final CaseReader reader;
    private final CaseTypes types;
    private final ModuleRegistry modules;
    private final EstateRegister estates;
    private final StaffRegister staff;
    private final PeopleRegister people;
    private final ResidentLinks links;
    private final Clock clock;
    private final Printery printery = new Printery();

    /** Wires the printer. */
    @Activate
    public CasePrinter(
            @Reference CaseReader reader,
            @Reference CaseTypes types,
            @Reference ModuleRegistry modules,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference PeopleRegister people,
            @Reference ResidentLinks links,
            @Reference Clock clock) {
        this.reader = reader;
        this.types = types;
        this.modules = modules;
        this.estates = estates;
        this.staff = staff;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public List<CasePrint> offered(Caller caller, Case of) {
        Stream<CasePrint> declared = modules.enabled(caller.estateId()).stream()
                .flatMap(module -> module.prints().stream())
                .filter(print -> print.caseType().equals(of.type()))
                .sorted(Comparator.comparing(CasePrint::id));
        return Stream.concat(Stream.of(Printery.SHEET), declared)
                .filter(print -> print.isOfferedIn(of.state()))
                .filter(print -> caller.may(print.permission()))
                .toList();
    }

    @Override
    public Outcome<PrintedCase> print(Caller caller, String number, String id, Language language, String site) {
        return reader.file(caller, number).then(file -> {
            if (id.equals(CasePrint.SHEET)) {
                return checked(Printery.SHEET, caller, file, language, site);
            }
            Optional<String> module = modules.enabled(caller.estateId()).stream()
                    .filter(enabled -> declared(enabled, file, id).isPresent())
                    .map(ModuleDeclaration::id)
                    .findFirst();
            return module.isEmpty() ? unknown(id) : leased(module.get(), caller, file, id, language, site);
        });
    }

    private Outcome<PrintedCase> leased(
            String module, Caller caller, CaseFile file, String id, Language language, String site) {
        Optional<Lease> entered = modules.enter(module, caller.estateId(), "print " + id);
        if (entered.isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.UNAVAILABLE,
                    "module-away",
                    Text.of("module {0} is not there now", "模块 {0} 当前不可用").with(module));
        }
        try (Lease lease = entered.get()) {
            Optional<CasePrint> print = declared(lease.declaration(), file, id);
            if (print.isEmpty()) {
                return unknown(id);
            }
            try {
                return checked(print.get(), caller, file, language, site);
            } catch (RuntimeException e) {
                lease.failed(e);
                throw e;
            }
        }
    }

    private Outcome<PrintedCase> checked(
            CasePrint print, Caller caller, CaseFile file, Language language, String site) {
        if (!caller.may(print.permission())) {
            return Outcome.rejected(
                    Rejection.Kind.FORBIDDEN,
                    "forbidden",
                    Text.of("this needs the permission {0}", "需要权限 {0}").with(print.permission()));
        }
        if (!print.isOfferedIn(file.current().state())) {
            return Outcome.rejected(
                    Rejection.Kind.CONFLICT,
                    "not-in-this-state",
                    Text.of("“{0}” is not printed in this state of the case", "工单处于此状态时不能打印“{0}”")
                            .with(print.title()));
        }
        return printery.print(print, file, lookups(caller, file.current(), site), language);
    }

    private Lookups lookups(Caller caller, Case of, String site) {
        String estateId = of.estateId();
        Optional<Estate> estate = estates.estate(estateId);
        ZoneId zone = estate.map(Estate::zone).orElse(ZoneOffset.UTC);
        return new Lookups(
                estate.map(Estate::name).orElse(Text.same(estateId)),
                zone,
                types.known(of.type()),
                id -> staff.member(estateId, id).map(Staff::name).orElse(id),
                id -> people.nameOf(estateId, id).orElse(""),
                () -> link(caller, of.number(), site),
                caller.name(),
                clock.instant());
    }

    private String link(Caller caller, String number, String site) {
        return caller.may(Permissions.CASE_WORK)
                ? links.link(caller, number)
                        .map(secret -> site + "/r/" + secret)
                        .result()
                        .orElse("")
                : "";
    }

    private static Optional<CasePrint> declared(ModuleDeclaration module, CaseFile file, String id) {
        return module.prints().stream()
                .filter(print -> print.id().equals(id)
                        && print.caseType().equals(file.current().type()))
                .findFirst();
    }

    private static Outcome<PrintedCase> unknown(String id) {
        return Outcome.rejected(
                Rejection.Kind.NOT_FOUND,
                "id",
                "not-found",
                Text.of("this case has no print “{0}”", "此工单没有打印单“{0}”").with(id));
    }
}
