// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/**
 * Changes which modules a server has, which version of them serves, and which estates they are open for. Every change
 * goes into {@code etc/steward.modules.cfg} or {@code etc/estates/<id>.cfg} and is made so by one loop; a change by
 * hand counts within seconds. Changes need {@code module.manage} and run one after the other on a thread of the
 * keeper; the calls return when they are done. Thread-safe.
 */
@ProviderType
public interface ModuleKeeper {
    /** How one version takes the place of another. */
    enum Manner {
        /** Both stand side by side for a moment; no request waits. */
        SIDE_BY_SIDE,
        /** The module is parked until the new version stands; requests wait within a bound. */
        PARKED
    }

    /** Every module that serves, is wanted or failed, by id. */
    List<ModuleStatus> modules();

    /** Ids of the modules this server could enable without being told where from. */
    Set<String> available();

    /** What is wrong with the configuration files as they are now: file, line and reason. */
    List<Text> faults();

    /** Whether everything that was wanted at the start has been tried. */
    boolean isSettled();

    /**
     * Enables a module.
     *
     * @param estateId opens it for this estate; with an empty text only for the server, so for the estates that have no
     *     list of their own
     * @param source where it comes from: a kept version, a Maven address {@code mvn:group/artifact/version}, a
     *     {@code file:} or {@code https:} address or a path; empty for the features of the distribution
     * @param progress told each step
     */
    Outcome<ModuleStatus> enable(
            Caller caller, String moduleId, String estateId, String source, Consumer<Text> progress);

    /**
     * Disables a module; its data stays and stays readable.
     *
     * @param estateId closes it for this estate only; with an empty text it leaves the server
     */
    Outcome<ModuleStatus> disable(Caller caller, String moduleId, String estateId, Consumer<Text> progress);

    /**
     * Puts another version in the place of the one that serves. When anything of it fails, the old one goes on serving
     * and the refusal tells why.
     *
     * @param source a version, or an address or path as in {@link #enable}
     */
    Outcome<ModuleStatus> replace(
            Caller caller, String moduleId, String source, Manner manner, Consumer<Text> progress);

    /** Puts the version before the present one back. */
    Outcome<ModuleStatus> rollback(Caller caller, String moduleId, Consumer<Text> progress);

    /** Why a module does not serve, or that it does, in one sentence. */
    Text why(String moduleId);

    /**
     * The migration scripts of a module, in their order.
     *
     * @param source another version as in {@link #replace}, whose pending scripts are asked for; empty for the present
     *     one
     */
    Outcome<List<ModuleScript>> migrations(Caller caller, String moduleId, String source);

    /**
     * Writes what a module holds into one zip file in the folder {@code exports} of the server's data: the cases of its
     * types by estate, as a list, and its own tables, row by row, each as CSV.
     *
     * @return the file
     */
    Outcome<Path> export(Caller caller, String moduleId, Consumer<Text> progress);

    /**
     * Exports a module that is disabled and then drops its own tables. Its cases and their journal stay: they are the
     * centre's record.
     *
     * @param confirmed must be the module's id once more
     * @return the file of the export
     */
    Outcome<Path> purge(Caller caller, String moduleId, String confirmed, Consumer<Text> progress);
}
