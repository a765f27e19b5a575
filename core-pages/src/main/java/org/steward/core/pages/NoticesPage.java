// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.notice.Notices;

/** The caller's notices; reading them marks them seen. */
@Component(service = PageHandler.class)
public final class NoticesPage implements PageHandler {
    private final Notices notices;

    @Activate
    public NoticesPage(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public String path() {
        return "/notices";
    }

    @Override
    public Answer get(Ask ask) {
        var rows = notices.mine(ask.caller(), 50);
        notices.seen(ask.caller());
        return Answer.html("notices", Map.of("rows", rows));
    }
}
