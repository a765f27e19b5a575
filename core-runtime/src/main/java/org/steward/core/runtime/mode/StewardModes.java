// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.Unit;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.mode.EstateSize;
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.mode.ModePreview;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.mode.StaffingNeed;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.Rerouting;

/** The modes of the estates. Thread-safe. */
@Component(service = {ModeDesk.class, StewardModes.class})
public final class StewardModes implements ModeDesk {
    private static final int PAGE = 500;

    private final ModeTools tools;
    private final Journal journal;
    private final ModePreviews previews;
    private final ModeChange change;
    private final ShiftChange shifts;

    /** Modes on the store and the registers. */
    @Activate
    public StewardModes(
            @Reference CaseRouter router,
            @Reference Rerouting cases,
            @Reference Journal journal,
            @Reference Sequences sequences,
            @Reference Clock clock) {
        this.tools = router.tools();
        this.journal = journal;
        OpenCases open = new OpenCases(router, cases);
        this.previews = new ModePreviews(tools, open);
        this.change = new ModeChange(tools, journal, sequences, open, cases);
        this.shifts = new ShiftChange(router, cases);
    }

    /** Lets what is due take effect in every estate. */
    void catchUp() {
        for (Estate estate : tools.estates().estates()) {
            change.catchUp(estate);
            shifts.catchUp(estate);
        }
    }

    @Override
    public List<ServiceMode> modes(String estateId) {
        return tools.modules().enabled(estateId).stream()
                .map(ModuleDeclaration::modes)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ServiceMode::id))
                .toList();
    }

    @Override
    public Optional<ServiceMode> active(String estateId) {
        return mode(estateId, tools.modeId(estateId));
    }

    @Override
    public List<ModePeriod> periods(String estateId) {
        return tools.transactions().read(estateId, PeriodTable::all);
    }

    private Optional<ServiceMode> mode(String estateId, String modeId) {
        return modes(estateId).stream().filter(mode -> mode.id().equals(modeId)).findFirst();
    }

    private LocalDate today(String estateId) {
        return tools.clock().instant().atZone(tools.zone(estateId)).toLocalDate();
    }

    private Optional<Rejection> forbidden(Caller caller) {
        return caller.may(Permissions.ESTATE_MANAGE)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        Rejection.Kind.FORBIDDEN,
                        "forbidden",
                        Text.of("You may not change the service mode", "您无权更改服务模式")));
    }

    private List<Flaw> flaws(Caller caller, String mode, LocalDate from) {
        List<Flaw> flaws = new ArrayList<>();
        if (!mode.isEmpty() && mode(caller.estateId(), mode).isEmpty()) {
            flaws.add(new Flaw(
                    "mode",
                    "unknown",
                    Text.of("There is no service mode {0} here; enable its module first", "此处没有服务模式 {0}，请先启用其模块")
                            .with(mode.length() > 60 ? mode.substring(0, 60) : mode)));
        }
        LocalDate today = today(caller.estateId());
        if (from.isBefore(today) || from.isAfter(today.plusYears(2))) {
            flaws.add(new Flaw(
                    "from",
                    "out-of-range",
                    Text.of("The first day is from {0} to {1}", "生效日期应在 {0} 至 {1} 之间")
                            .with(today, today.plusYears(2))));
        }
        return flaws;
    }

    @Override
    public Outcome<ModePreview> preview(Caller caller, String mode, LocalDate from) {
        Optional<Rejection> forbidden = forbidden(caller);
        if (forbidden.isPresent()) {
            return Outcome.rejected(forbidden.get());
        }
        List<Flaw> flaws = flaws(caller, mode, from);
        return flaws.isEmpty() ? Outcome.done(previews.preview(caller.estateId(), mode, from)) : Outcome.invalid(flaws);
    }

    @Override
    public Outcome<ModePeriod> change(Caller caller, String mode, LocalDate from, String reason) {
        Optional<Rejection> forbidden = forbidden(caller);
        if (forbidden.isPresent()) {
            return Outcome.rejected(forbidden.get());
        }
        String estateId = caller.estateId();
        List<Flaw> flaws = flaws(caller, mode, from);
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > 500) {
            flaws.add(new Flaw("reason", "required", Text.of("Say why, in 1-500 characters", "请填写原因（1-500 字）")));
        }
        boolean now = from.equals(today(estateId));
        if (now && tools.modeId(estateId).equals(mode)) {
            flaws.add(new Flaw("mode", "unchanged", Text.of("The estate has this mode already", "小区已采用此服务模式")));
        }
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        ModePeriod decided = tools.transactions().write(estateId, sql -> decide(sql, caller, mode, from, plain));
        if (now) {
            change.apply(estateId, decided);
        }
        return Outcome.done(tools.transactions()
                .read(estateId, sql -> PeriodTable.find(sql, decided.id()))
                .orElseThrow());
    }

    private ModePeriod decide(Sql sql, Caller caller, String mode, LocalDate from, String reason) {
        Instant now = tools.clock().instant();
        PeriodTable.all(sql).stream()
                .filter(other -> other.appliedAt() == null && other.from().equals(from))
                .forEach(other -> PeriodTable.cancel(sql, other.id()));
        ModePeriod decided = new ModePeriod(change.next(sql), mode, from, caller.id(), now, reason, null, false);
        PeriodTable.insert(sql, decided);
        journal.append(
                sql,
                List.of(new NewEntry(
                        "",
                        now,
                        caller,
                        Kinds.MODE_DECIDED,
                        tools.modeId(sql.estateId()),
                        mode,
                        reason,
                        Map.of("from", from.toString()))));
        return decided;
    }

    @Override
    public Outcome<ModePeriod> cancel(Caller caller, long periodId) {
        Optional<Rejection> forbidden = forbidden(caller);
        if (forbidden.isPresent()) {
            return Outcome.rejected(forbidden.get());
        }
        return tools.transactions().write(caller.estateId(), sql -> {
            Optional<ModePeriod> period = PeriodTable.find(sql, periodId);
            if (period.isEmpty()) {
                return Outcome.rejected(
                        Rejection.Kind.NOT_FOUND,
                        "unknown",
                        Text.of("There is no change {0} here", "此处没有变更 {0}").with(periodId));
            }
            if (!PeriodTable.cancel(sql, periodId)) {
                return Outcome.rejected(
                        Rejection.Kind.CONFLICT,
                        "over",
                        Text.of("It has taken effect or was taken back already", "该变更已生效或已撤回"));
            }
            Map<String, String> data = Map.of("from", period.get().from().toString(), "cancelled", "true");
            journal.append(
                    sql,
                    List.of(new NewEntry(
                            "",
                            tools.clock().instant(),
                            caller,
                            Kinds.MODE_DECIDED,
                            period.get().mode(),
                            "",
                            "",
                            data)));
            return Outcome.done(PeriodTable.find(sql, periodId).orElseThrow());
        });
    }

    @Override
    public Outcome<List<StaffingNeed>> staffing(Caller caller, String mode) {
        Optional<Rejection> forbidden = forbidden(caller);
        if (forbidden.isPresent()) {
            return Outcome.rejected(forbidden.get());
        }
        return mode(caller.estateId(), mode)
                .map(found -> Outcome.done(found.staffing().needed(size(caller.estateId()))))
                .orElseGet(() -> Outcome.invalid(flaws(caller, mode, today(caller.estateId()))));
    }

    private EstateSize size(String estateId) {
        int units = 0;
        int occupied = 0;
        BigDecimal area = BigDecimal.ZERO;
        String after = "";
        List<Unit> page;
        do {
            page = tools.estates().units(estateId, "", "", after, PAGE);
            for (Unit unit : page) {
                if (unit.usage() != Unit.Usage.PARKING) {
                    units++;
                    occupied += unit.occupancy() == Unit.Occupancy.VACANT ? 0 : 1;
                }
                area = unit.area() == null ? area : area.add(unit.area());
                after = unit.id();
            }
        } while (page.size() == PAGE);
        return new EstateSize(
                units, occupied, tools.estates().buildings(estateId).size(), area);
    }
}
