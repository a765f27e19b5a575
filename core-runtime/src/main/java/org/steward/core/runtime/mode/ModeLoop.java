// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.mode;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.runtime.loop.Loop;

/** Looks twice a minute for modes whose day has come. Thread-safe. */
@Component(service = ModeLoop.class, immediate = true)
public final class ModeLoop {
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Loop loop;

    /** Starts the loop. */
    @Activate
    public ModeLoop(@Reference StewardModes modes) {
        loop = Loop.every(PERIOD, "modes", modes::catchUp);
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
