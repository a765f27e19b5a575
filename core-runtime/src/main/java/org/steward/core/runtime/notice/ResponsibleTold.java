// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.notice;

import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Case;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.schema.RuntimeSchema;

/**
 * Tells the responsible of a case of every step that somebody else has made. Steps of the platform itself have notices
 * of their own. A step is told once: its notice is named after the entry. Thread-safe.
 */
@Component(service = JournalSubscriber.class)
public final class ResponsibleTold implements JournalSubscriber {
    private static final Set<String> STEPS = Set.of(
            Kinds.MOVED,
            Kinds.UNDONE,
            Kinds.ASSIGNED,
            Kinds.PROMISED,
            Kinds.NOTED,
            Kinds.ATTACHED,
            Kinds.CORRECTED,
            Kinds.CALLBACK_ATTEMPTED);
    private static final Set<String> PEOPLE = Set.of("STAFF", "RESIDENT");

    private final Transactions transactions;
    private final StewardNotices notices;

    /** A subscriber that writes notices. */
    @Activate
    public ResponsibleTold(
            @Reference RuntimeSchema schema, @Reference Transactions transactions, @Reference StewardNotices notices) {
        this.transactions = transactions;
        this.notices = notices;
    }

    @Override
    public String id() {
        return "responsible-told";
    }

    @Override
    public Set<String> kinds() {
        return STEPS;
    }

    @Override
    public void on(Entry entry) {
        if (PEOPLE.contains(entry.actorKind()) && !entry.caseNumber().isEmpty()) {
            transactions.write(
                    entry.estateId(),
                    sql -> CaseTable.find(sql, entry.caseNumber())
                            .filter(about -> isNews(sql, about, entry))
                            .map(about -> tell(sql, about, entry)));
        }
    }

    private static boolean isNews(Sql sql, Case about, Entry entry) {
        String responsible = about.people().responsible();
        boolean own = "STAFF".equals(entry.actorKind()) && entry.actor().equals(responsible);
        return !own
                && !responsible.isEmpty()
                && sql.one(
                                "SELECT id FROM notice WHERE estate_id = ? AND number = ? AND recipient = ?"
                                        + " AND template = ?",
                                row -> row.number("id"),
                                sql.estateId(),
                                about.number(),
                                "staff:" + responsible,
                                template(entry))
                        .isEmpty();
    }

    private static String template(Entry entry) {
        return "responsible-told-" + entry.seq();
    }

    private boolean tell(Sql sql, Case about, Entry entry) {
        notices.send(
                sql,
                about,
                template(entry),
                Text.of("{0}: {1} has made a step", "{0}：{1} 有新的处理").with(about.number(), entry.actorName()),
                what(entry.kind()).with(about.summary(), entry.actorName(), entry.to()),
                Set.of("staff:" + about.people().responsible()));
        return true;
    }

    private static Text what(String kind) {
        return switch (kind) {
            case Kinds.MOVED -> Text.of("{1} has moved \"{0}\" on", "{1} 推进了“{0}”");
            case Kinds.UNDONE -> Text.of("{1} has taken back the last step of \"{0}\"", "{1} 撤回了“{0}”的上一步");
            case Kinds.ASSIGNED -> Text.of("{1} has assigned \"{0}\"", "{1} 重新指派了“{0}”");
            case Kinds.PROMISED -> Text.of("{1} has made a promise for \"{0}\"", "{1} 就“{0}”作出了承诺");
            case Kinds.NOTED -> Text.of("{1} has noted something on \"{0}\"", "{1} 为“{0}”添加了备注");
            case Kinds.ATTACHED -> Text.of("{1} has added a file to \"{0}\"", "{1} 为“{0}”添加了附件");
            case Kinds.CORRECTED -> Text.of("{1} has corrected \"{0}\"", "{1} 更正了“{0}”");
            default -> Text.of("{1} has called back about \"{0}\"", "{1} 就“{0}”进行了回访");
        };
    }
}
