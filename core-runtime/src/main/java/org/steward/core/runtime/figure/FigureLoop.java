// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.time.Duration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.runtime.loop.Loop;

/** Counts in the background, so that who asks for figures finds them counted. Thread-safe. */
@Component(service = FigureLoop.class, immediate = true)
public final class FigureLoop {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Loop loop;

    /** Starts the loop. */
    @Activate
    public FigureLoop(@Reference FigureCounter counter) {
        loop = Loop.every(PERIOD, "figures", counter::round);
    }

    /** Stops the loop and waits for what it is doing. */
    @Deactivate
    public void stop() {
        loop.close();
    }
}
