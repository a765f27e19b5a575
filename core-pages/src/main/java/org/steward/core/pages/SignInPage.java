// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import org.osgi.service.component.annotations.Component;

/** The form of {@code /sign-in}; the gate takes its POST. */
@Component(service = PageHandler.class)
public final class SignInPage implements PageHandler {
    @Override
    public String path() {
        return "/sign-in";
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public Answer get(Ask ask) {
        return Answer.html("sign-in", Map.of());
    }
}
