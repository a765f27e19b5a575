// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/** The modules of the server and their current generation. Thread-safe. */
@ProviderType
public interface ModuleRegistry {
    /** All modules ever seen, by id. */
    List<ModuleStatus> modules();

    /** The declarations enabled for an estate, by id. */
    List<ModuleDeclaration> enabled(String estateId);

    /**
     * Enters a module: while the lease is open its generation stays. While the module is parked, waits within a bound.
     *
     * @param what who enters, for the list of those that keep a module from being replaced; may be empty
     * @return empty when the module is absent, quarantined or not enabled for the estate, or was parked for too long
     */
    Optional<Lease> enter(String moduleId, String estateId, String what);

    /**
     * Enters a module as {@link #enter} does, but without waiting: also empty while the module is parked. For where
     * others would wait behind who waits, as behind an open transaction.
     */
    Optional<Lease> enterAtOnce(String moduleId, String estateId, String what);

    /**
     * What another module offers. Each call of the result enters that module anew: its generation stays until the call
     * is over, and the next call finds whichever generation serves then. So the result may be kept.
     *
     * @param api an interface in a package that stays while the module is replaced: of a bundle of its own
     * @return whose methods throw {@link ModuleAway} while no module that serves the estate offers it
     * @throws IllegalArgumentException when {@code api} is no interface
     */
    <T> T service(Class<T> api, String estateId);

    /** Told the module id after each change of a slot, on the registry's thread; closing the result ends it. */
    AutoCloseable onChange(Consumer<String> listener);

    /** A use of a module's current generation; close it exactly once. */
    interface Lease extends AutoCloseable {
        /** The declaration of the generation in use. */
        ModuleDeclaration declaration();

        /** Tells that the module's code failed; a module that fails again and again is fenced. */
        void failed(Throwable failure);

        @Override
        void close();
    }
}
