// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.journal.Journal;
import org.steward.core.runtime.loop.Loop;

/**
 * Counts in the background, so that who asks for figures finds them counted. While the journal grows it waits for a
 * lull, at most ten seconds: those who write come first, and a case several things happened to is counted once.
 * Thread-safe.
 */
@Component(service = FigureLoop.class, immediate = true)
public final class FigureLoop {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private static final int MOST_WAITED = 20;

    private final FigureCounter counter;
    private final Journal journal;
    private final Loop loop;
    private long head;
    private int waited;

    /** Starts the loop. */
    @Activate
    public FigureLoop(@Reference FigureCounter counter, @Reference Journal journal) {
        this.counter = counter;
        this.journal = journal;
        loop = Loop.every(PERIOD, "figures", this::round);
    }

    private void round() {
        long now = journal.head();
        boolean grows = now != head;
        head = now;
        if (grows && ++waited < MOST_WAITED) {
            return;
        }
        waited = 0;
        counter.round();
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
