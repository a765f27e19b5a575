// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import org.osgi.service.component.annotations.Component;

/** The keys of the pages, as a page of its own for those who cannot open the dialog. */
@Component(service = PageHandler.class)
public final class KeysPage implements PageHandler {
    @Override
    public String path() {
        return "/help/keys";
    }

    @Override
    public Answer get(Ask ask) {
        return Answer.html("keys", Map.of());
    }
}
