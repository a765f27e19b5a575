// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.nio.file.Path;
import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.modules.desired.DesiredState;

/** Which modules an estate has switched on. Without a file that says so, all of the server's. Thread-safe. */
@Component(service = EstateSwitch.class)
public final class EstateSwitch {
    private final DesiredState desired;

    /** Follows the desired state. */
    @Activate
    public EstateSwitch(@Reference DesiredState desired) {
        this.desired = desired;
    }

    /** Follows the files below a configuration folder. */
    public EstateSwitch(Path etc, Clock clock) {
        this(new DesiredState(etc, clock));
    }

    /** Whether a module is on for an estate. */
    boolean isOn(String estateId, String moduleId) {
        return desired.estate(estateId).isOn(moduleId);
    }
}
