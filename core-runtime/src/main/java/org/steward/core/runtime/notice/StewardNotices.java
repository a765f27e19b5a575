// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.notice.Notice;
import org.steward.core.api.notice.NoticeTemplate;
import org.steward.core.api.notice.NoticeTemplate.Recipient;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Staff;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.security.ResidentLinks;
import org.steward.core.api.store.Row;
import org.steward.core.api.store.Sequences;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;
import org.steward.core.runtime.presence.Presence;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Notices in the store, one row per recipient. Thread-safe. */
@Component(service = {Notices.class, StewardNotices.class})
public final class StewardNotices implements Notices {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String STAFF = "staff:";
    private static final String CUSTOMER = "customer";
    private static final String LINK = "{link}";
    private static final int BLOCK = 100;
    private static final int MOST = 200;
    private static final int COUNTED = 100;
    private static final String SELECT =
            "SELECT id, number, template, recipient, subject_en, subject_zh, body_en, body_zh, sent_ms, ack_ms"
                    + " FROM notice WHERE estate_id = ? AND ";

    private final Transactions transactions;
    private final Sequences sequences;
    private final Journal journal;
    private final Clock clock;
    private final StaffRegister staff;
    private final EstateRegister estates;
    private final CaseTypes types;
    private final ResidentLinks links;
    private final StaffChain chain;
    private final Presence presence;

    /** Notices on the store. */
    @Activate
    public StewardNotices(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Sequences sequences,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference StaffRegister staff,
            @Reference EstateRegister estates,
            @Reference CaseTypes types,
            @Reference ResidentLinks links,
            @Reference Presence presence) {
        this.transactions = transactions;
        this.sequences = sequences;
        this.journal = journal;
        this.clock = clock;
        this.staff = staff;
        this.estates = estates;
        this.types = types;
        this.links = links;
        this.presence = presence;
        this.chain = new StaffChain(staff);
    }

    @Override
    public void send(Sql sql, Case about, NoticeTemplate template) {
        Set<String> recipients = new TreeSet<>();
        template.recipients().forEach(recipient -> recipients.addAll(resolve(about, recipient)));
        template.roles().forEach(role -> recipients.addAll(staffIds(chain.holders(about.estateId(), role))));
        if (recipients.remove(CUSTOMER)) {
            send(sql, about, template, privateLink(about, template), Set.of(CUSTOMER));
        }
        send(sql, about, template, "/cases/" + about.number(), recipients);
    }

    private void send(Sql sql, Case about, NoticeTemplate template, String link, Set<String> recipients) {
        Text subject = fill(template.subject(), about, link);
        send(sql, about, template.id(), subject, fill(template.body(), about, link), recipients);
    }

    /** The link of the customer, made only for a text that shows it; none when it cannot be made. */
    private String privateLink(Case about, NoticeTemplate template) {
        Text subject = template.subject();
        Text body = template.body();
        return (subject.en() + subject.zh() + body.en() + body.zh()).contains(LINK)
                ? links.link(Caller.system("notice", about.estateId()), about.number())
                        .result()
                        .map(secret -> "/r/" + secret)
                        .orElse("")
                : "";
    }

    /** Sends a filled text in the running transaction; each recipient is journaled. */
    public void send(Sql sql, Case about, String template, Text subject, Text body, Set<String> recipients) {
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        List<NewEntry> entries = new ArrayList<>();
        Caller actor = Caller.system("notice", about.estateId());
        for (String recipient : reaching(about.estateId(), recipients, now)) {
            rows.add(new Object[] {
                about.estateId(),
                sequences.next(about.estateId(), "notice", BLOCK),
                about.number(),
                template,
                recipient,
                subject.en(),
                subject.zh(),
                body.en(),
                body.zh(),
                now
            });
            entries.add(NewEntry.of(
                    about.number(),
                    now,
                    actor,
                    Kinds.NOTICE_SENT,
                    Map.of("template", template, "recipient", recipient, "channel", "page")));
        }
        if (!rows.isEmpty()) {
            sql.batch(
                    "INSERT INTO notice (estate_id, id, number, template, recipient, subject_en, subject_zh, body_en,"
                            + " body_zh, sent_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
            journal.append(sql, entries);
        }
    }

    private ZoneId zone(String estateId) {
        return estates.zone(estateId);
    }

    /** The recipients, and for those who are away whoever stands in; where nobody does, whoever stands above. */
    private Set<String> reaching(String estateId, Set<String> recipients, Instant now) {
        LocalDate today = now.atZone(zone(estateId)).toLocalDate();
        Set<String> reached = new TreeSet<>(recipients);
        recipients.stream()
                .filter(recipient -> recipient.startsWith(STAFF))
                .map(recipient -> recipient.substring(STAFF.length()))
                .forEach(id -> reached.addAll(staffIds(presence.acting(estateId, id, today)
                        .map(Set::of)
                        .orElseGet(() -> above(estateId, id, today)))));
        return reached;
    }

    /** Whoever stands above a member, up to the first for whom somebody acts, and whoever that is. */
    private Set<String> above(String estateId, String staffId, LocalDate today) {
        Set<String> reached = new TreeSet<>();
        for (Set<String> superiors : chain.above(estateId, staffId)) {
            reached.addAll(superiors);
            Set<String> acting = new TreeSet<>();
            superiors.forEach(id -> presence.acting(estateId, id, today).ifPresent(acting::add));
            if (!acting.isEmpty()) {
                reached.addAll(acting);
                break;
            }
        }
        return reached;
    }

    private Set<String> resolve(Case about, Recipient recipient) {
        String estateId = about.estateId();
        String responsible = about.people().responsible();
        return switch (recipient) {
            case REQUESTER -> about.people().requester().anonymous() ? Set.of() : Set.of(CUSTOMER);
            case BOARD -> Set.of("board");
            case RESPONSIBLE -> staffIds(Set.of(responsible));
            case ASSIGNEE -> staffIds(Set.of(about.people().assignee()));
            case OBSERVERS -> staffIds(about.people().observers());
            case SUPERVISOR -> staffIds(chain.supervisors(estateId, responsible));
            case MANAGER -> staffIds(chain.managers(estateId, responsible));
            case GENERAL_MANAGER -> staffIds(chain.generalManagers(estateId));
        };
    }

    private static Set<String> staffIds(Set<String> ids) {
        Set<String> recipients = new TreeSet<>();
        ids.stream().filter(id -> !id.isEmpty()).forEach(id -> recipients.add(STAFF + id));
        return recipients;
    }

    private Text fill(Text text, Case about, String link) {
        ZoneId zone = zone(about.estateId());
        Instant due = about.times().dueAt();
        String dueText = due == null ? "-" : DUE.format(due.atZone(zone));
        String name = staff.member(about.estateId(), about.people().responsible())
                .map(Staff::name)
                .orElse(about.people().responsible());
        Text state = types.known(about.type())
                .flatMap(type -> type.workflow().state(about.state()))
                .map(State::title)
                .orElse(Text.same(about.state()));
        return Text.of(
                filled(text.en(), about, state.en(), dueText, name, link),
                filled(text.zh(), about, state.zh(), dueText, name, link));
    }

    private static String filled(String text, Case about, String state, String due, String responsible, String link) {
        return text.replace("{number}", about.number())
                .replace("{state}", state)
                .replace("{due}", due)
                .replace("{responsible}", responsible)
                .replace(LINK, link)
                .replace("{summary}", about.summary());
    }

    @Override
    public List<Notice> mine(Caller caller, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        return transactions.read(caller.estateId(), sql -> {
            String rest = own(caller) + " ORDER BY id DESC " + sql.first(most);
            return sql.query(SELECT + rest, StewardNotices::read, parameters(caller));
        });
    }

    private static String own(Caller caller) {
        return caller.kind() == Caller.Kind.RESIDENT ? "recipient = ? AND number = ?" : "recipient = ?";
    }

    private static Object[] parameters(Caller caller) {
        return caller.kind() == Caller.Kind.RESIDENT
                ? new Object[] {caller.estateId(), CUSTOMER, caller.id()}
                : new Object[] {caller.estateId(), STAFF + caller.id()};
    }

    @Override
    public int unseen(Caller caller) {
        return transactions.read(
                caller.estateId(),
                sql -> sql.query(
                                "SELECT id FROM notice WHERE estate_id = ? AND " + own(caller)
                                        + " AND ack_ms IS NULL ORDER BY id DESC " + sql.first(COUNTED),
                                row -> row.number("id"),
                                parameters(caller))
                        .size());
    }

    @Override
    public void seen(Caller caller) {
        List<Object> all = new ArrayList<>(List.of(clock.instant()));
        all.addAll(List.of(parameters(caller)));
        transactions.write(
                caller.estateId(),
                sql -> sql.update(
                        "UPDATE notice SET ack_ms = ? WHERE estate_id = ? AND " + own(caller) + " AND ack_ms IS NULL",
                        all.toArray()));
    }

    @Override
    public List<Notice> board(String estateId, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        return transactions.read(
                estateId,
                sql -> sql.query(
                        SELECT + "recipient = ? ORDER BY id DESC " + sql.first(most),
                        StewardNotices::read,
                        estateId,
                        "board"));
    }

    private static Notice read(Row row) {
        return new Notice(
                row.number("id"),
                row.text("number"),
                row.text("template"),
                row.text("recipient"),
                Text.of(row.text("subject_en"), row.text("subject_zh")),
                Text.of(row.text("body_en"), row.text("body_zh")),
                row.instant("sent_ms"),
                row.instant("ack_ms"));
    }
}
