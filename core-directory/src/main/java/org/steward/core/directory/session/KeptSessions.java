// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.Session;
import org.steward.core.api.security.SessionKeeper;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.directory.RecentValues;
import org.steward.core.directory.staff.Accounts;
import org.steward.core.directory.staff.Passwords;

/**
 * Sessions in the store, by the SHA-256 of their token. A request is answered from memory; the end of a session is
 * moved at most every five minutes. What another node ends is noticed within half a minute.
 */
@Component(service = SessionKeeper.class)
public final class KeptSessions implements SessionKeeper {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_NAME = 40;

    private final Transactions transactions;
    private final Journal journal;
    private final EstateRegister estates;
    private final StaffRegister staff;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Clock clock;
    private final SignInThrottle throttle;
    private final RecentValues<String, Optional<Kept>> sessions;

    /** Takes what it works with. */
    @Activate
    public KeptSessions(
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference Accounts accounts,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.estates = estates;
        this.staff = staff;
        this.accounts = accounts;
        this.parameters = parameters;
        this.clock = clock;
        throttle = new SignInThrottle(clock);
        sessions = new RecentValues<>(clock, 10_000);
    }

    @Override
    public Outcome<Session> signIn(String user, String password, String remote) {
        String name = name(user);
        if (!throttle.isOpen(name, remote)) {
            return Outcome.rejected(
                    Kind.THROTTLED, "throttled", Text.of("Too many attempts; wait five minutes", "尝试次数过多，请五分钟后再试"));
        }
        List<String> homes = homes(name);
        String estate = homes.isEmpty() ? Transactions.SERVER : homes.get(0);
        boolean right = Passwords.matches(password, accounts.passwordHash(name));
        if (!right || accounts.estatesOf(name).isEmpty()) {
            throttle.failed(name, remote);
            transactions.write(estate, sql -> journal.append(sql, List.of(entry(estate, name, remote, "refused"))));
            return Outcome.rejected(
                    Kind.UNAUTHENTICATED, "wrong", Text.of("User name or password is wrong", "用户名或密码不正确"));
        }
        throttle.succeeded(name);
        return Outcome.done(open(name, homes, estate, remote));
    }

    private Session open(String name, List<String> homes, String estate, String remote) {
        String token = Secrets.random(TOKEN_BYTES);
        Instant now = clock.instant();
        Instant end = now.plus(length(estate));
        transactions.write(estate, sql -> {
            sql.update("DELETE FROM session_token WHERE estate_id = ? AND expires_ms < ?", Transactions.SERVER, now);
            sql.update(
                    "INSERT INTO session_token (estate_id, token_hash, staff_id, created_ms, expires_ms)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    Transactions.SERVER,
                    Secrets.sha256(token),
                    name,
                    now,
                    end);
            return journal.append(sql, List.of(entry(estate, name, remote, "signed in")));
        });
        return new Session(token, name, homes, end);
    }

    private NewEntry entry(String estate, String name, String remote, String result) {
        Caller actor = staff.caller(estate, name)
                .orElseGet(() -> new Caller(
                        Caller.Kind.SYSTEM, "directory", "Steward", estate, Set.of(), Set.of(), Language.EN));
        return new NewEntry(
                "", clock.instant(), actor, Kinds.SIGNED_IN, "", result, "", Map.of("user", name, "remote", remote));
    }

    @Override
    public Optional<Caller> authenticate(String token, String estateId) {
        if (token.isEmpty() || token.length() > 100) {
            return Optional.empty();
        }
        String hash = Secrets.sha256(token);
        Optional<Kept> kept = sessions.get(hash, this::load);
        Instant now = clock.instant();
        if (kept.isEmpty() || !now.isBefore(kept.get().end())) {
            return Optional.empty();
        }
        String user = kept.get().user();
        List<String> homes = homes(user);
        String estate = estateId.isEmpty() && !homes.isEmpty() ? homes.get(0) : estateId;
        boolean belongs = homes.contains(estate) && kept.get().epoch() == accounts.epoch(user);
        Optional<Caller> caller = belongs ? staff.caller(estate, user) : Optional.empty();
        if (caller.isPresent()) {
            slide(hash, kept.get(), now.plus(length(estate)));
        }
        return caller;
    }

    private void slide(String hash, Kept kept, Instant end) {
        if (end.isBefore(kept.end().plus(STEP))) {
            return;
        }
        transactions.write(Transactions.SERVER, sql -> {
            sql.afterCommit(() -> sessions.forget(hash));
            return sql.update(
                    "UPDATE session_token SET expires_ms = ? WHERE estate_id = ? AND token_hash = ?",
                    end,
                    Transactions.SERVER,
                    hash);
        });
    }

    private Optional<Kept> load(String hash) {
        return transactions.read(
                Transactions.SERVER,
                sql -> sql.one(
                        "SELECT staff_id, expires_ms FROM session_token WHERE estate_id = ? AND token_hash = ?",
                        row -> new Kept(
                                row.text("staff_id"), row.instant("expires_ms"), accounts.epoch(row.text("staff_id"))),
                        Transactions.SERVER,
                        hash));
    }

    @Override
    public void signOut(String token) {
        String hash = Secrets.sha256(token);
        transactions.write(Transactions.SERVER, sql -> {
            sql.afterCommit(() -> sessions.forget(hash));
            return sql.update(
                    "DELETE FROM session_token WHERE estate_id = ? AND token_hash = ?", Transactions.SERVER, hash);
        });
    }

    @Override
    public Optional<Caller> trusted(String user, String estateId) {
        String name = name(user);
        List<String> homes = homes(name);
        String estate = estateId.isEmpty() && !homes.isEmpty() ? homes.get(0) : estateId;
        return homes.contains(estate) ? staff.caller(estate, name) : Optional.empty();
    }

    private List<String> homes(String user) {
        List<String> memberships = accounts.estatesOf(user);
        List<String> homes = new ArrayList<>();
        for (Estate estate : estates.estates()) {
            if (memberships.contains(Transactions.SERVER) || memberships.contains(estate.id())) {
                homes.add(estate.id());
            }
        }
        return List.copyOf(homes);
    }

    private Duration length(String estate) {
        return Duration.ofHours(parameters.integer(estate, "session.hours"));
    }

    private static String name(String user) {
        String plain = user.strip().toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    /** @param epoch of the account when the session was read: it grows when all sessions are ended */
    private record Kept(String user, Instant end, long epoch) {}
}
