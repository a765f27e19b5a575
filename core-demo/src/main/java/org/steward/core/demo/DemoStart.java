// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.callback.CallbackDesk;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.health.Readiness;
import org.steward.core.api.module.ModuleKeeper;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.people.PeopleRegister;
import org.steward.core.api.people.StaffRegister;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.transfer.CaseHistory;

/**
 * Fills an empty server with the demo estate when the framework property {@code steward.demo} is {@code true}. The
 * cases follow as soon as the complaints module serves. Thread-safe.
 */
@Component(service = Readiness.class, immediate = true)
public final class DemoStart implements Readiness {
    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final String WAITING = "the demo estate is being made";

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "steward-demo-estate"));
    private final CaseTypes types;
    private final ModuleKeeper keeper;
    private final AutoCloseable watch;
    private volatile boolean onlyCasesMissing;
    private volatile String missing;

    /** Starts in the background, so that nothing waits for it but the readiness. */
    @Activate
    public DemoStart(
            BundleContext context,
            @Reference Transactions transactions,
            @Reference EstateRegister estates,
            @Reference StaffRegister staff,
            @Reference PeopleRegister people,
            @Reference CaseTypes types,
            @Reference CaseHistory history,
            @Reference CaseDesk desk,
            @Reference CallbackDesk callbacks,
            @Reference AttachmentStore attachments,
            @Reference ModuleRegistry modules,
            @Reference ModuleKeeper keeper,
            @Reference Clock clock) {
        this.types = types;
        this.keeper = keeper;
        boolean wanted = "true".equals(context.getProperty("steward.demo"));
        missing = wanted ? WAITING : "";
        DemoEstate place = new DemoEstate(transactions, estates, staff, people);
        DemoDesk members = new DemoDesk(staff, desk, callbacks, attachments, clock);
        DemoCases cases = new DemoCases(place, history, members, clock);
        watch = wanted ? modules.onChange(id -> worker.execute(() -> fill(place, cases))) : () -> {};
        if (wanted) {
            worker.execute(() -> fill(place, cases));
        }
    }

    private void fill(DemoEstate place, DemoCases cases) {
        if (missing.isEmpty()) {
            return;
        }
        try {
            if (place.isUnwanted()) {
                missing = "";
                return;
            }
            long started = System.nanoTime();
            place.make();
            onlyCasesMissing = true;
            if (!hasComplaints()) {
                return;
            }
            if (!cases.areThere()) {
                cases.make();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
                log.info("the demo estate {} was made in {} ms", DemoEstate.ID, took);
            }
            missing = "";
        } catch (RuntimeException e) {
            missing = "the demo estate could not be made: " + e.getMessage();
            log.error("the demo estate could not be made; start with --empty to do without it", e);
        }
    }

    @Override
    public String name() {
        return "demo-estate";
    }

    private boolean hasComplaints() {
        return types.type(DemoEstate.ID, "complaint").isPresent();
    }

    /** A server without the complaints module is ready with the estate alone. */
    @Override
    public Optional<String> missing() {
        boolean noneToCome = onlyCasesMissing && keeper.isSettled() && !hasComplaints();
        return missing.isEmpty() || noneToCome ? Optional.empty() : Optional.of(missing);
    }

    @Deactivate
    void stop() throws Exception {
        watch.close();
        worker.shutdownNow();
    }
}
