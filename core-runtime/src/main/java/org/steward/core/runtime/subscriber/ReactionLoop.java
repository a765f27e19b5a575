// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.subscriber;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.store.Transactions;
import org.steward.core.runtime.schema.RuntimeSchema;
import org.steward.core.runtime.searchfeed.SearchFeed;

/** Runs the reactions to the journal, the search index among them, on a thread of their own. Thread-safe. */
@Component(service = ReactionLoop.class, immediate = true)
public final class ReactionLoop {
    private static final Logger log = LoggerFactory.getLogger(ReactionLoop.class);
    private static final int PERIOD_MILLIS = 1000;
    private static final int STOP_SECONDS = 10;

    private final SubscriberRunner runner;
    private final SearchFeed search;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "steward-reactions");
        made.setDaemon(true);
        return made;
    });

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
        thread.scheduleWithFixedDelay(this::run, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            search.catchUp();
            runner.run();
        } catch (RuntimeException failure) {
            log.error("reactions to the journal stopped and are tried again", failure);
        }
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
