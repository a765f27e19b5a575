// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection.Kind;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Party;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.Tenure;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.directory.Answers;
import org.steward.core.directory.DirectorySchema;
import org.steward.core.directory.RecentValues;

/** The register of customers in the store; names for lists are kept in memory. */
@Component(service = PeopleRegister.class)
public final class StoredPeople implements PeopleRegister {
    private static final String TENURE = "unit_id, party_id, relation, from_date, to_date";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Journal journal;
    private final EstateRegister estates;
    private final Clock clock;
    private final RecentValues<List<String>, Optional<String>> names;

    /** Takes what it works with; the schema only has to be there. */
    @Activate
    public StoredPeople(
            @Reference DirectorySchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.journal = journal;
        this.estates = estates;
        this.clock = clock;
        names = new RecentValues<>(clock, 20_000);
    }

    @Override
    public Outcome<List<Party>> find(Caller caller, String text, String after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to 200");
        }
        if (!caller.may(Permissions.CUSTOMER_READ)) {
            return Answers.forbidden(Permissions.CUSTOMER_READ);
        }
        List<Party> found = transactions.read(caller.estateId(), sql -> PartyRows.find(sql, text, after, limit));
        return Outcome.done(found.stream().map(party -> shown(caller, party)).toList());
    }

    @Override
    public Outcome<Party> party(Caller caller, String partyId) {
        if (!caller.may(Permissions.CUSTOMER_READ)) {
            return Answers.forbidden(Permissions.CUSTOMER_READ);
        }
        Optional<Party> found = transactions.read(caller.estateId(), sql -> PartyRows.one(sql, partyId));
        if (found.isEmpty()) {
            return Answers.notFound("party", partyId);
        }
        if (caller.kind() == Caller.Kind.STAFF) {
            Map<String, String> data = Map.of("party", partyId);
            NewEntry read = NewEntry.of("", clock.instant(), caller, Kinds.CUSTOMER_READ, data);
            transactions.write(caller.estateId(), sql -> journal.append(sql, List.of(read)));
        }
        return Outcome.done(shown(caller, found.get()));
    }

    @Override
    public Outcome<Party> put(Caller caller, Party party) {
        if (!caller.may(Permissions.CUSTOMER_WRITE)) {
            return Answers.forbidden(Permissions.CUSTOMER_WRITE);
        }
        if (!party.id().isEmpty()) {
            return change(caller, party);
        }
        List<Flaw> flaws = PartyRules.flaws(party);
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        String id = String.format("C%05d", sequences.next(caller.estateId(), "party", 50));
        Party added = with(party, id, party.idDocument(), 1);
        transactions.write(caller.estateId(), sql -> {
            PartyRows.insert(sql, added);
            written(sql, caller, added);
            return added;
        });
        return Outcome.done(shown(caller, added));
    }

    private Outcome<Party> change(Caller caller, Party party) {
        return transactions.write(caller.estateId(), sql -> {
            Optional<Party> present = PartyRows.one(sql, party.id());
            if (present.isEmpty()) {
                return Answers.notFound("party", party.id());
            }
            String kept = present.get().idDocument();
            boolean untouched = party.idDocument().equals(PartyRules.masked(kept));
            Party changed = with(party, party.id(), untouched ? kept : party.idDocument(), party.version() + 1);
            List<Flaw> flaws = PartyRules.flaws(changed);
            if (!flaws.isEmpty()) {
                return Outcome.invalid(flaws);
            }
            if (!PartyRows.update(sql, changed)) {
                return Outcome.rejected(
                        Kind.STALE, "version", "stale", Text.of("Somebody changed this customer first", "此客户资料已被他人修改"));
            }
            written(sql, caller, changed);
            return Outcome.done(shown(caller, changed));
        });
    }

    private void written(Sql sql, Caller caller, Party party) {
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "party", party.id(), "")));
        sql.afterCommit(() -> names.forget(List.of(sql.estateId(), party.id())));
    }

    @Override
    public List<Tenure> tenuresOfUnit(String estateId, String unitId) {
        return tenures(estateId, "unit_id", unitId);
    }

    @Override
    public List<Tenure> tenuresOfParty(String estateId, String partyId) {
        return tenures(estateId, "party_id", partyId);
    }

    private List<Tenure> tenures(String estateId, String column, String id) {
        List<Tenure> found = transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT " + TENURE + " FROM tenure WHERE estate_id = ? AND " + column + " = ? ORDER BY id",
                        StoredPeople::tenure,
                        estateId,
                        id));
        LocalDate today = today(estateId);
        return found.stream()
                .sorted((a, b) -> Boolean.compare(isOver(a, today), isOver(b, today)))
                .toList();
    }

    private static boolean isOver(Tenure tenure, LocalDate today) {
        return tenure.to() != null && tenure.to().isBefore(today);
    }

    private LocalDate today(String estateId) {
        return estates.estate(estateId)
                .map(estate -> LocalDate.ofInstant(clock.instant(), estate.zone()))
                .orElseThrow(() -> new IllegalArgumentException("there is no estate " + estateId));
    }

    @Override
    public Outcome<Tenure> put(Caller caller, Tenure tenure) {
        String estate = caller.estateId();
        if (!caller.may(Permissions.CUSTOMER_WRITE)) {
            return Answers.forbidden(Permissions.CUSTOMER_WRITE);
        }
        if (estates.unit(estate, tenure.unitId()).isEmpty()) {
            return Answers.notFound("unitId", tenure.unitId());
        }
        if (tenure.from() != null && tenure.to() != null && tenure.to().isBefore(tenure.from())) {
            return Outcome.rejected(
                    Kind.INVALID, "to", "before-start", Text.of("The last day is before the first", "结束日期早于开始日期"));
        }
        LocalDate today = today(estate);
        return transactions.write(estate, sql -> writeTenure(sql, caller, tenure, today));
    }

    private Outcome<Tenure> writeTenure(Sql sql, Caller caller, Tenure tenure, LocalDate today) {
        if (PartyRows.one(sql, tenure.partyId()).isEmpty()) {
            return Answers.notFound("partyId", tenure.partyId());
        }
        LocalDate end = tenure.to() == null ? today : tenure.to();
        int ended = sql.update(
                "UPDATE tenure SET to_date = ? WHERE estate_id = ? AND unit_id = ? AND party_id = ? AND relation = ?"
                        + " AND to_date IS NULL",
                end,
                sql.estateId(),
                tenure.unitId(),
                tenure.partyId(),
                tenure.relation());
        if (ended == 0) {
            sql.update(
                    "INSERT INTO tenure (estate_id, id, " + TENURE + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
                    sql.estateId(),
                    sequences.next(sql.estateId(), "tenure", 50),
                    tenure.unitId(),
                    tenure.partyId(),
                    tenure.relation(),
                    tenure.from(),
                    tenure.to());
        }
        String what = tenure.unitId() + " " + tenure.partyId() + " " + tenure.relation();
        String step = ended == 0 ? "added" : "ended";
        journal.append(sql, List.of(Answers.changed(caller, clock.instant(), "tenure", what, step)));
        return Outcome.done(
                ended == 0
                        ? tenure
                        : new Tenure(tenure.unitId(), tenure.partyId(), tenure.relation(), tenure.from(), end));
    }

    @Override
    public Optional<Contact> contactOf(String estateId, String partyId) {
        return transactions.read(
                estateId,
                sql -> PartyRows.one(sql, partyId)
                        .map(party -> new Contact(
                                party.name(),
                                party.phones().isEmpty() ? "" : party.phones().get(0))));
    }

    @Override
    public Optional<String> nameOf(String estateId, String partyId) {
        return names.get(
                List.of(estateId, partyId),
                key -> transactions.read(
                        estateId, sql -> PartyRows.one(sql, partyId).map(Party::name)));
    }

    private static Tenure tenure(Row row) {
        return new Tenure(
                row.text("unit_id"),
                row.text("party_id"),
                Tenure.Relation.valueOf(row.text("relation")),
                row.date("from_date"),
                row.date("to_date"));
    }

    private static Party shown(Caller caller, Party party) {
        return caller.may(Permissions.CUSTOMER_ID_READ)
                ? party
                : with(party, party.id(), PartyRules.masked(party.idDocument()), party.version());
    }

    private static Party with(Party party, String id, String idDocument, int version) {
        return new Party(
                id,
                party.kind(),
                party.name(),
                party.phones(),
                party.language(),
                party.special(),
                party.doNotCall(),
                idDocument,
                party.note(),
                version);
    }
}
