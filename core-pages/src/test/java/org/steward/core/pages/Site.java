// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;

import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.notice.Notices;
import org.steward.core.api.people.StaffRegister;

/** The servlet with some pages and otherwise empty registers, as one node of a server, for tests. */
final class Site {
    private final PageServlet servlet;

    Site(Clock clock, ModuleRegistry modules, PageHandler... pages) {
        this(clock, empty(EstateRegister.class), modules, pages);
    }

    Site(Clock clock, EstateRegister estates, ModuleRegistry modules, PageHandler... pages) {
        Templates templates = new Templates(
                estates, empty(StaffRegister.class), empty(CaseTypes.class), modules, empty(Notices.class), clock);
        servlet = new PageServlet(templates, clock);
        servlet.pages = List.of(pages);
    }

    /** A register that knows nothing. */
    static <T> T empty(Class<T> register) {
        return Sent.proxy(register, (proxy, called, given) -> {
            Class<?> kind = called.getReturnType();
            return kind == int.class ? (Object) 0 : kind == List.class ? List.of() : Optional.empty();
        });
    }

    Got answer(Sent sent) {
        Got got = new Got();
        try {
            servlet.service(sent.request(), got.response());
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return got;
    }
}
