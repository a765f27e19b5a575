// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import org.osgi.service.component.annotations.Component;

/** Sends {@code /new} to the choice of types. */
@Component(service = PageHandler.class)
public final class NewAddress implements PageHandler {
    @Override
    public String path() {
        return "/new";
    }

    @Override
    public Answer get(Ask ask) {
        return new Answer.Redirect("/new/");
    }
}
