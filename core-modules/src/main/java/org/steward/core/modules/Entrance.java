// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.concurrent.atomic.AtomicBoolean;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry.Lease;

/** A use of one generation, until it is closed. Thread-safe. */
final class Entrance implements Lease {
    final Generation generation;
    private final Slot slot;
    private final String estateId;
    private final String what;
    private final Thread visitor;
    private final long since = System.nanoTime();
    private final AtomicBoolean open = new AtomicBoolean(true);

    Entrance(Slot slot, Generation generation, Visit visit) {
        this.slot = slot;
        this.generation = generation;
        estateId = visit.estateId();
        what = visit.what();
        visitor = visit.visitor();
    }

    /** Who wants to come in; {@code what} for people, may be empty. */
    record Visit(String estateId, String what, Thread visitor) {
        /** A visit of this thread. */
        static Visit of(String estateId, String what) {
            return new Visit(estateId, what, Thread.currentThread());
        }
    }

    /** Whether the visit is one by who is inside already. */
    boolean isOf(Visit visit) {
        return visitor == visit.visitor() && estateId.equals(visit.estateId());
    }

    @Override
    public ModuleDeclaration declaration() {
        return generation.declaration;
    }

    @Override
    public void failed(Throwable failure) {
        slot.failedInside(generation, failure);
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            slot.left(this);
        }
    }

    /** Who it is and how long, e.g. {@code GET /api/complaints/box, 2.4 s}. */
    String words() {
        long tenths = (System.nanoTime() - since) / 100_000_000;
        return (what.isEmpty() ? "a call" : what) + ", " + tenths / 10 + "." + tenths % 10 + " s";
    }
}
