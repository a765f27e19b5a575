// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.form.TextCheck;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.mode.ModeValue;
import org.steward.core.api.mode.ServiceMode;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.parameter.Setting;
import org.steward.core.api.parameter.Setting.Level;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;

/**
 * Parameters with their values in the store. What is in force is kept in memory per estate until it changes here, a
 * module or the mode changes, or half a minute has passed (another node may have changed it).
 */
@Component(service = Parameters.class)
public final class StoredParameters implements Parameters {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String COLUMNS = "parameter_key, setting, changed_by, changed_ms, reason";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Journal journal;
    private final ModuleSlots modules;
    private final EstateLookup estates;
    private final Clock clock;
    private final Map<String, InForce> inForce = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AutoCloseable watch;

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public StoredParameters(
            @Reference ModulesSchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference ModuleSlots modules,
            @Reference EstateLookup estates,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.journal = journal;
        this.modules = modules;
        this.estates = estates;
        this.clock = clock;
        watch = modules.onChange(module -> {
            changes.incrementAndGet();
            inForce.clear();
        });
    }

    /** Stops listening. */
    @Deactivate
    public void close() throws Exception {
        watch.close();
    }

    @Override
    public String value(String estateId, String key) {
        Setting setting = current(estateId).get(key);
        if (setting == null) {
            throw new IllegalArgumentException(
                    "no enabled module of estate " + estateId + " declares parameter " + key);
        }
        return setting.value();
    }

    @Override
    public Optional<Setting> setting(String estateId, String key) {
        return Optional.ofNullable(current(estateId).get(key));
    }

    @Override
    public List<Setting> settings(String estateId) {
        return List.copyOf(current(estateId).values());
    }

    @Override
    public List<Setting> settingsUnder(String estateId, String modeId) {
        return List.copyOf(load(estateId, modeId).values());
    }

    @Override
    public List<Setting> history(String estateId, String key) {
        Parameter parameter = declared(estateId).get(key);
        if (parameter == null) {
            return List.of();
        }
        return transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT " + COLUMNS + " FROM parameter_value"
                                + " WHERE estate_id = ? AND parameter_key = ? ORDER BY id DESC",
                        row -> read(row, parameter),
                        estateId,
                        key));
    }

    @Override
    public Outcome<Setting> set(Caller caller, String key, String value, String reason) {
        if (!caller.may(Permissions.PARAMETER_MANAGE)) {
            return Outcome.rejected(Kind.FORBIDDEN, "forbidden", Text.of("You may not change parameters", "您无权修改参数"));
        }
        Parameter parameter = declared(caller.estateId()).get(key);
        if (parameter == null) {
            return Outcome.rejected(
                    Kind.NOT_FOUND,
                    "key",
                    "unknown",
                    Text.of("There is no parameter {0}", "没有参数 {0}").with(key));
        }
        String plain = value.strip();
        List<Flaw> flaws = flaws(parameter, plain, reason.strip());
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        transactions.write(caller.estateId(), sql -> {
            write(sql, caller, parameter, plain, reason.strip());
            return null;
        });
        return Outcome.done(current(caller.estateId()).get(key));
    }

    private static List<Flaw> flaws(Parameter parameter, String value, String reason) {
        Optional<Flaw> ofValue = value.isEmpty() ? Optional.empty() : ParameterValue.flaw(parameter, value);
        Optional<Flaw> ofReason = reason.isEmpty()
                ? Optional.of(new Flaw("reason", "required", Text.of("Say why, in 1-500 characters", "请填写原因（1-500 字）")))
                : TextCheck.flaw("reason", reason, 500);
        return Stream.of(ofValue, ofReason).flatMap(Optional::stream).toList();
    }

    private void write(Sql sql, Caller caller, Parameter parameter, String value, String reason) {
        Instant now = clock.instant();
        String estate = sql.estateId();
        Stored last = newest(sql).get(parameter.key());
        String before = last == null ? "" : last.value();
        sql.update(
                "INSERT INTO parameter_value (estate_id, parameter_key, id, setting, changed_by, changed_ms, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                estate,
                parameter.key(),
                sequences.next(estate, "parameter", 10),
                value,
                caller.id(),
                now,
                reason);
        journal.append(
                sql,
                List.of(new NewEntry(
                        "", now, caller, Kinds.PARAMETER_SET, before, value, reason, Map.of("key", parameter.key()))));
        sql.afterCommit(() -> {
            changes.incrementAndGet();
            inForce.remove(estate);
        });
    }

    private Map<String, Setting> current(String estateId) {
        Instant now = clock.instant();
        String mode = estates.mode(estateId);
        InForce present = inForce.get(estateId);
        if (present == null || !present.mode().equals(mode) || !now.isBefore(present.until())) {
            long seen = changes.get();
            present = new InForce(load(estateId, mode), mode, now.plus(FRESH));
            if (seen == changes.get()) {
                inForce.put(estateId, present);
            }
            if (seen != changes.get()) {
                inForce.remove(estateId);
            }
        }
        return present.settings();
    }

    private Map<String, Setting> load(String estateId, String mode) {
        Map<String, ModeValue> ofMode = modeValues(estateId, mode);
        Map<String, Stored> stored = transactions.read(estateId, StoredParameters::newest);
        Map<String, Setting> settings = new TreeMap<>();
        declared(estateId).forEach((key, parameter) -> {
            Stored own = stored.get(key);
            ModeValue given = ofMode.get(key);
            if (own != null && !own.value().isEmpty() && fits(parameter, own.value())) {
                settings.put(key, own.setting(parameter));
            } else if (given != null && fits(parameter, given.value())) {
                settings.put(key, new Setting(parameter, given.value(), Level.MODE, "", null, given.source()));
            } else {
                settings.put(key, new Setting(parameter, parameter.initial(), Level.DEFAULT, "", null, ""));
            }
        });
        return Collections.unmodifiableMap(settings);
    }

    /** A value that a newer version of its module refuses does not count. */
    private static boolean fits(Parameter parameter, String value) {
        return ParameterValue.flaw(parameter, value).isEmpty();
    }

    private Map<String, ModeValue> modeValues(String estateId, String mode) {
        return modules.enabled(estateId).stream()
                .flatMap(module -> module.modes().stream())
                .filter(declared -> declared.id().equals(mode))
                .findFirst()
                .map(ServiceMode::values)
                .orElse(List.of())
                .stream()
                .collect(Collectors.toUnmodifiableMap(ModeValue::key, Function.identity()));
    }

    private Map<String, Parameter> declared(String estateId) {
        Map<String, Parameter> declared = new HashMap<>();
        PlatformDeclarations.PARAMETERS.forEach(own -> declared.put(own.key(), own));
        for (ModuleDeclaration module : modules.enabled(estateId)) {
            module.parameters().forEach(own -> declared.putIfAbsent(own.key(), own));
        }
        return declared;
    }

    private static Map<String, Stored> newest(Sql sql) {
        Map<String, Stored> newest = new HashMap<>();
        sql.query(
                        "SELECT " + COLUMNS + ", id FROM parameter_value WHERE estate_id = ? ORDER BY id",
                        StoredParameters::stored,
                        sql.estateId())
                .forEach(value -> newest.put(value.key(), value));
        return newest;
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.text("parameter_key"),
                row.text("setting"),
                row.text("changed_by"),
                row.instant("changed_ms"),
                row.text("reason"));
    }

    private static Setting read(Row row, Parameter parameter) {
        return stored(row).setting(parameter);
    }

    private record InForce(Map<String, Setting> settings, String mode, Instant until) {}

    private record Stored(String key, String value, String by, Instant at, String reason) {
        Setting setting(Parameter parameter) {
            boolean reset = value.isEmpty();
            return new Setting(
                    parameter,
                    reset ? parameter.initial() : value,
                    reset ? Level.DEFAULT : Level.ESTATE,
                    by,
                    at,
                    reason);
        }
    }
}
