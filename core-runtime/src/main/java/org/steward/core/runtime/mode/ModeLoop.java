// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a minute for modes whose day has come. Thread-safe. */
@Component(service = ModeLoop.class, immediate = true)
public final class ModeLoop {
    private static final Logger log = LoggerFactory.getLogger(ModeLoop.class);
    private static final int PERIOD_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final StewardModes modes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "steward-modes");
        made.setDaemon(true);
        return made;
    });

    /** Starts the loop. */
    @Activate
    public ModeLoop(@Reference StewardModes modes) {
        this.modes = modes;
        thread.scheduleWithFixedDelay(this::run, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            modes.catchUp();
        } catch (RuntimeException failure) {
            log.error("service modes could not be looked at and are tried again", failure);
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
