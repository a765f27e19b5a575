// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.journal.Journal;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Language;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.RecentValues;

/**
 * Links of residents. The secret is derived from the case with a key of the server, so the same link can be shown
 * again; beside the case only its SHA-256 is kept.
 */
@Component(service = ResidentLinks.class)
public final class CaseLinks implements ResidentLinks {
    private static final String KEY = "resident-link";
    private static final int KEY_BYTES = 32;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final RecentValues<String, Optional<Caller>> residents;
    private volatile String key = "";

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public CaseLinks(
            @Reference DirectorySchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        residents = new RecentValues<>(clock, 10_000);
    }

    @Override
    public Outcome<String> link(Caller caller, String caseNumber) {
        if (!caller.may(Permissions.CASE_WORK)) {
            return Answers.forbidden(Permissions.CASE_WORK);
        }
        String estate = caller.estateId();
        String secret = Secrets.derived(key(), estate + "/" + caseNumber);
        String hash = Secrets.sha256(secret);
        boolean known = transactions.read(estate, sql -> isKept(sql, caseNumber));
        if (known) {
            return Outcome.done(secret);
        }
        if (journal.ofCase(estate, caseNumber).isEmpty()) {
            return Answers.notFound("number", caseNumber);
        }
        transactions.write(estate, sql -> {
            sql.afterCommit(() -> residents.forget(hash));
            return sql.insertIfAbsent(
                    "INSERT INTO resident_link (estate_id, case_number, secret_hash, created_ms) VALUES (?, ?, ?, ?)",
                    estate,
                    caseNumber,
                    hash,
                    clock.instant());
        });
        return Outcome.done(secret);
    }

    @Override
    public Optional<Caller> resident(String secret) {
        if (!secret.matches("[A-Za-z0-9_-]{22,60}")) {
            return Optional.empty();
        }
        return residents.get(Secrets.sha256(secret), this::load);
    }

    private static boolean isKept(Sql sql, String caseNumber) {
        return sql.one(
                        "SELECT case_number FROM resident_link WHERE estate_id = ? AND case_number = ?",
                        row -> row.text("case_number"),
                        sql.estateId(),
                        caseNumber)
                .isPresent();
    }

    private Optional<Caller> load(String hash) {
        return transactions.read(
                Transactions.SERVER,
                sql -> sql.one(
                        "SELECT estate_id, case_number FROM resident_link WHERE secret_hash = ?",
                        row -> new Caller(
                                Caller.Kind.RESIDENT,
                                row.text("case_number"),
                                "Resident 住户",
                                row.text("estate_id"),
                                Set.of(Roles.REQUESTER),
                                Set.of(),
                                Language.EN),
                        hash));
    }

    private String key() {
        if (key.isEmpty()) {
            key = transactions.write(Transactions.SERVER, sql -> {
                sql.insertIfAbsent(
                        "INSERT INTO server_secret (estate_id, name, secret) VALUES (?, ?, ?)",
                        Transactions.SERVER,
                        KEY,
                        Secrets.random(KEY_BYTES));
                return sql.one(
                                "SELECT secret FROM server_secret WHERE estate_id = ? AND name = ?",
                                row -> row.text("secret"),
                                Transactions.SERVER,
                                KEY)
                        .orElseThrow();
            });
        }
        return key;
    }
}
