// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.steward.core.api.store.Sql;
import org.steward.core.api.store.Transactions;

/**
 * The modules that one transaction enters, kept until it is over. Who finds a module parked leaves the transaction,
 * waits where nobody waits behind it, and begins the transaction anew; so a module is entered before the first write.
 * Used by one thread.
 */
final class Doors {
    private final ModuleDoor door;
    private final String estateId;
    private final Map<String, Optional<ModuleDoor.Entered>> entered = new HashMap<>();

    private Doors(ModuleDoor door, String estateId) {
        this.door = door;
        this.estateId = estateId;
    }

    /** Does work that writes and enters modules; it may be begun anew. */
    static <T> T write(Transactions transactions, ModuleDoor door, String estateId, BiFunction<Sql, Doors, T> work) {
        return new Doors(door, estateId).run(doors -> transactions.write(estateId, sql -> work.apply(sql, doors)));
    }

    /** Does work that reads and enters modules; it may be begun anew. */
    static <T> T read(Transactions transactions, ModuleDoor door, String estateId, BiFunction<Sql, Doors, T> work) {
        return new Doors(door, estateId).run(doors -> transactions.read(estateId, sql -> work.apply(sql, doors)));
    }

    /** Ends a transaction in which a module could not be entered at once. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String typeId;

        Closed(String typeId) {
            super(typeId, null, false, false);
            this.typeId = typeId;
        }
    }

    private <T> T run(Function<Doors, T> transaction) {
        try {
            while (true) {
                try {
                    return transaction.apply(this);
                } catch (Closed closed) {
                    entered.put(closed.typeId, door.enter(estateId, closed.typeId));
                }
            }
        } finally {
            entered.values().forEach(each -> each.ifPresent(ModuleDoor.Entered::close));
        }
    }

    /** Enters the module of a case type; empty when it is away, also after waiting for it. */
    Optional<ModuleDoor.Entered> enter(String typeId) {
        if (!entered.containsKey(typeId)) {
            entered.put(typeId, Optional.of(door.enterAtOnce(estateId, typeId).orElseThrow(() -> new Closed(typeId))));
        }
        return entered.get(typeId);
    }
}
