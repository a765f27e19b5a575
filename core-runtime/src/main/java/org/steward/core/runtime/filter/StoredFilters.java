// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.filter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.SavedFilter;
import org.steward.core.api.cases.SavedFilters;
import org.steward.core.api.form.TextCheck;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.people.Roles;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.Refusals;
import org.steward.core.runtime.schema.RuntimeSchema;

/** Saved filters in the store. Thread-safe. */
@Component
public final class StoredFilters implements SavedFilters {
    private static final int MOST = 50;
    private static final int NAME = 60;
    private static final int QUERY = 1_000;

    private final Transactions transactions;

    /** Filters in the store. */
    @Activate
    public StoredFilters(@Reference RuntimeSchema schema, @Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Outcome<List<SavedFilter>> mine(Caller caller) {
        return allowed(caller)
                ? Outcome.done(transactions.read(caller.estateId(), sql -> all(sql, caller)))
                : Outcome.rejected(Refusals.forbidden(Permissions.CASE_READ));
    }

    private static boolean allowed(Caller caller) {
        return caller.kind() != Caller.Kind.RESIDENT && (caller.may(Permissions.CASE_READ) || caller.is(Roles.ADMIN));
    }

    private static List<SavedFilter> all(Sql sql, Caller caller) {
        return sql.query(
                "SELECT name, query_text FROM saved_filter WHERE estate_id = ? AND staff_id = ? ORDER BY name "
                        + sql.first(MOST),
                row -> new SavedFilter(row.text("name"), row.text("query_text")),
                sql.estateId(),
                caller.id());
    }

    @Override
    public Outcome<SavedFilter> save(Caller caller, SavedFilter filter) {
        if (!allowed(caller)) {
            return Outcome.rejected(Refusals.forbidden(Permissions.CASE_READ));
        }
        SavedFilter kept = new SavedFilter(filter.name().strip(), filter.query().strip());
        List<Flaw> flaws = flaws(kept);
        if (!flaws.isEmpty()) {
            return Outcome.invalid(flaws);
        }
        return transactions.write(caller.estateId(), sql -> {
            int changed = sql.update(
                    "UPDATE saved_filter SET query_text = ? WHERE estate_id = ? AND staff_id = ? AND name = ?",
                    kept.query(),
                    sql.estateId(),
                    caller.id(),
                    kept.name());
            if (changed == 0 && all(sql, caller).size() >= MOST) {
                return Outcome.rejected(
                        Rejection.Kind.RULE,
                        "too-many",
                        Text.of("At most {0} filters can be saved", "最多保存 {0} 个筛选")
                                .with(MOST));
            }
            if (changed == 0) {
                sql.insertIfAbsent(
                        "INSERT INTO saved_filter (estate_id, staff_id, name, query_text) VALUES (?, ?, ?, ?)",
                        sql.estateId(),
                        caller.id(),
                        kept.name(),
                        kept.query());
            }
            return Outcome.done(kept);
        });
    }

    private static List<Flaw> flaws(SavedFilter filter) {
        List<Flaw> flaws = new ArrayList<>();
        if (filter.name().isEmpty()) {
            flaws.add(new Flaw("name", "required", Text.of("A name is needed", "请填写名称")));
        }
        TextCheck.flaw("name", filter.name(), NAME).ifPresent(flaws::add);
        Optional<Flaw> query = TextCheck.flaw("query", filter.query(), QUERY);
        query.ifPresent(flaws::add);
        if (query.isEmpty()) {
            try {
                CaseQuery.of(parts(filter.query()));
            } catch (IllegalArgumentException e) {
                flaws.add(new Flaw(
                        "query",
                        "not-a-filter",
                        Text.of("This is no filter: {0}", "筛选无效：{0}").with(e.getMessage())));
            }
        }
        return flaws;
    }

    private static Map<String, String> parts(String query) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return parts;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Outcome<SavedFilter> remove(Caller caller, String name) {
        if (!allowed(caller)) {
            return Outcome.rejected(Refusals.forbidden(Permissions.CASE_READ));
        }
        return transactions.write(caller.estateId(), sql -> {
            Optional<SavedFilter> filter = all(sql, caller).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (filter.isEmpty()) {
                return Outcome.rejected(
                        Rejection.Kind.NOT_FOUND, "unknown-filter", Text.of("There is no such filter", "没有此筛选"));
            }
            sql.update(
                    "DELETE FROM saved_filter WHERE estate_id = ? AND staff_id = ? AND name = ?",
                    sql.estateId(),
                    caller.id(),
                    name);
            return Outcome.done(filter.get());
        });
    }
}
