// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.steward.core.api.health.Readiness;

/** The pages are there when the work list is. */
@Component(service = Readiness.class)
public final class PagesReady implements Readiness {
    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.MULTIPLE)
    volatile List<PageHandler> pages = List.of();

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Optional<String> missing() {
        boolean home = pages.stream().anyMatch(page -> page.path().equals("/"));
        return home ? Optional.empty() : Optional.of("The work list is not there.");
    }
}
