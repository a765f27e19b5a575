// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;

/** One request's stay in a module: ends once, by whichever thread ends the request. Thread-safe. */
final class Stay {
    /** Request attribute under which the stay travels with the request. */
    static final String ATTRIBUTE = "org.steward.web.stay";

    /** Whoever completes a suspended request still works in its container for a moment. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private static final ThreadLocal<Stay> HERE = new ThreadLocal<>();

    private final ModuleRegistry.Lease lease;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean suspended;
    private volatile Runnable after = () -> {};

    Stay(ModuleRegistry.Lease lease) {
        this.lease = lease;
    }

    ModuleDeclaration declaration() {
        return lease.declaration();
    }

    /** Something done by a request on its own thread. */
    interface Service {
        void run() throws IOException, ServletException;
    }

    /** Does it, so that a failure of the module's code on this thread is known to be of this stay. */
    void during(Service service) throws IOException, ServletException {
        HERE.set(this);
        try {
            service.run();
        } finally {
            HERE.remove();
        }
    }

    /** The code of the module that serves on this thread failed. */
    static void failedHere(Throwable failure) {
        Stay here = HERE.get();
        if (here != null) {
            here.lease.failed(failure);
        }
    }

    /** What else to leave at the end. */
    void andThen(Runnable more) {
        after = more;
    }

    /** The request will be answered later; whoever completes it ends the stay. */
    void suspend() {
        suspended = true;
    }

    void endUnlessSuspended() {
        if (!suspended) {
            end();
        }
    }

    void end() {
        if (ended.compareAndSet(false, true)) {
            try {
                if (suspended) {
                    SOON.execute(after);
                } else {
                    after.run();
                }
            } finally {
                lease.close();
            }
        }
    }
}
