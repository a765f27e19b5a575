// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.security.Permissions;

/** The modules of the server and what they do now. */
@Component(service = PageHandler.class)
public final class ModulesPage implements PageHandler {
    private final ModuleRegistry modules;

    /** Wires the page. */
    @Activate
    public ModulesPage(@Reference ModuleRegistry modules) {
        this.modules = modules;
    }

    @Override
    public String path() {
        return "/settings/modules";
    }

    @Override
    public Answer get(Ask ask) {
        return ask.caller().may(Permissions.MODULE_MANAGE)
                ? Answer.html("modules", Map.of("rows", modules.modules()))
                : Answer.problem(403);
    }
}
