// SPDX-License-Identifier: Apache-2.0
package org.steward.mode.hotel;

import org.osgi.service.component.annotations.Component;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;

/** The one service of this bundle. */
@Component(service = Module.class)
public final class HotelModeModule implements Module {
    @Override
    public ModuleDeclaration declaration() {
        return HotelDeclaration.declare();
    }
}
