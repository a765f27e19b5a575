// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.subscriber;

import java.time.Duration;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.loop.Loop;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.searchfeed.SearchFeed;

/** Runs the reactions to the journal, the search index among them, on a thread of their own. Thread-safe. */
@Component(service = ReactionLoop.class, immediate = true)
public final class ReactionLoop {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final SubscriberRunner runner;
    private final SearchFeed search;
    private final Loop loop;

    /** Starts the loop. */
    @Activate
    public ReactionLoop(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference EstateRegister estates,
            @Reference ModuleRegistry modules,
            @Reference SearchFeed search,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<JournalSubscriber> platform) {
        this.search = search;
        this.runner = new SubscriberRunner(transactions, journal, estates, modules, platform);
        loop = Loop.every(PERIOD, "reactions", this::run);
    }

    private void run() {
        search.catchUp();
        runner.run();
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
