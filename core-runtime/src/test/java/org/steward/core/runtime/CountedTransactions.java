// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.steward.core.api.journal.Journal;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/** Transactions that remember every statement. */
public final class CountedTransactions implements Transactions {
    private final Transactions real;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ThreadLocal<Sql> running = new ThreadLocal<>();

    CountedTransactions(Transactions real) {
        this.real = real;
    }

    /** The statements since the last time this was asked. */
    public List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** How many transactions are open now. */
    public int open() {
        return open.get();
    }

    @Override
    public <T> T write(String estateId, Function<Sql, T> work) {
        return opened(() -> real.write(estateId, sql -> work.apply(counted(sql))));
    }

    @Override
    public <T> T read(String estateId, Function<Sql, T> work) {
        return opened(() -> real.read(estateId, sql -> work.apply(counted(sql))));
    }

    private <T> T opened(Supplier<T> transaction) {
        open.incrementAndGet();
        try {
            return transaction.get();
        } finally {
            open.decrementAndGet();
        }
    }

    /** A journal that writes in the real transaction behind a counted one, and counts as one statement. */
    Journal journal(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (self, method, given) -> {
                    if (method.getName().equals("append")) {
                        statements.add("journal");
                        given[0] = running.get();
                    }
                    try {
                        return method.invoke(journal, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isEmptyBatch(Object parameters) {
        return parameters instanceof List<?> rows && rows.isEmpty();
    }

    private Sql counted(Sql sql) {
        running.set(sql);
        return (Sql) Proxy.newProxyInstance(
                Sql.class.getClassLoader(), new Class<?>[] {Sql.class}, (self, method, given) -> {
                    if (given != null
                            && given.length > 1
                            && given[0] instanceof String statement
                            && !isEmptyBatch(given[1])) {
                        statements.add(statement);
                    }
                    try {
                        return method.invoke(sql, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
