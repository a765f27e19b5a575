// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A service of the platform that a module takes at first use and gives back once: a module must not wake the desk while
 * the desk itself waits for its modules. Made from DS, e.g.
 * {@code new LazyService<>(desk::getService, desk::ungetService)} with a {@code ComponentServiceObjects<CaseDesk>}.
 * Thread-safe.
 */
public final class LazyService<T> implements Supplier<T>, AutoCloseable {
    private final Supplier<T> take;
    private final Consumer<T> giveBack;
    private T service;

    /**
     * A service not taken yet.
     *
     * @param take gives it, {@code null} while it is not there
     * @param giveBack called with what was taken when this is closed
     */
    public LazyService(Supplier<T> take, Consumer<T> giveBack) {
        this.take = take;
        this.giveBack = giveBack;
    }

    /**
     * The service.
     *
     * @throws IllegalStateException while it is not there
     */
    @Override
    public synchronized T get() {
        if (service == null) {
            service = take.get();
        }
        if (service == null) {
            throw new IllegalStateException("a service of the platform is not there yet; the reaction is tried again");
        }
        return service;
    }

    @Override
    public synchronized void close() {
        if (service != null) {
            giveBack.accept(service);
            service = null;
        }
    }
}
