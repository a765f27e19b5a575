// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.store.Migrations;

/**
 * Gives every module its slot and changes slots on one thread of its own, so that builds, flips and departures have one
 * order. Of several versions offered at once the wanted one serves, else the highest that can be built.
 */
@Component(
        service = {ModuleRegistry.class, ModuleSlots.class},
        configurationPid = "org.steward.core.modules")
public final class ModuleSlots implements ModuleRegistry {
    private static final Logger log = LoggerFactory.getLogger(ModuleSlots.class);
    private static final int USUAL_WAITERS = 48;

    private final OfferBook book;
    private final EstateLookup estates;
    private final EstateSwitch estateSwitch;
    private final Duration grace;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread;
    private volatile Thread own;

    /** Settings of the registry. */
    public @interface Config {
        /** How long requests wait for a module that left before it counts as absent, 0-60,000. */
        int grace_milliseconds() default 5000;

        /** How many requests wait for one module at most, 1-1,000; those beyond are answered 503. */
        int most_waiters() default USUAL_WAITERS;
    }

    /** Starts with no module. */
    @Activate
    public ModuleSlots(
            @Reference Migrations migrations,
            @Reference EstateLookup estates,
            @Reference EstateSwitch estateSwitch,
            @Reference Clock clock,
            @Reference GenerationParts parts,
            Config config) {
        this(
                new GenerationBuild(migrations, parts),
                estates,
                estateSwitch,
                clock,
                Duration.ofMillis(config.grace_milliseconds()),
                config.most_waiters());
    }

    /** Starts with no module and this grace. */
    public ModuleSlots(
            Migrations migrations, EstateLookup estates, EstateSwitch estateSwitch, Clock clock, Duration grace) {
        this(
                new GenerationBuild(migrations, new GenerationParts()),
                estates,
                estateSwitch,
                clock,
                grace,
                USUAL_WAITERS);
    }

    private ModuleSlots(
            GenerationBuild build,
            EstateLookup estates,
            EstateSwitch estateSwitch,
            Clock clock,
            Duration grace,
            int mostWaiters) {
        if (grace.isNegative() || grace.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("grace_milliseconds " + grace.toMillis() + " is outside 0 to 60000");
        }
        if (mostWaiters < 1 || mostWaiters > 1_000) {
            throw new IllegalArgumentException("most_waiters " + mostWaiters + " is outside 1 to 1000");
        }
        this.book = new OfferBook(build, clock, mostWaiters, this::changed);
        this.estates = estates;
        this.estateSwitch = estateSwitch;
        this.grace = grace;
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "steward-modules");
            made.setDaemon(true);
            own = made;
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Stops changing slots. */
    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    /**
     * Offers a module under a key.
     *
     * @return done when the module serves, stands by or could not be built
     */
    public CompletableFuture<Built> offer(Object key, Offer offer) {
        return CompletableFuture.supplyAsync(() -> book.offer(key, offer), thread);
    }

    /** Takes an offer back; requests wait from now on until the grace ends or a replacement serves. */
    public CompletableFuture<Void> withdraw(Object key) {
        book.slots().values().forEach(slot -> slot.park(key));
        return thread.isShutdown()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> depart(key), thread);
    }

    /** Names the version of a module that shall serve, from its next offer on; an empty one means the highest. */
    public void want(String moduleId, String version) {
        onThread(() -> {
            book.want(moduleId, version);
            return null;
        });
    }

    /** Builds the best offer of a module anew, after it was fenced or what it lacked has come; whether one serves. */
    public boolean retry(String moduleId) {
        return onThread(() -> book.takeSpare(moduleId));
    }

    /**
     * Parks a module for a replacement.
     *
     * @return empty when nobody is inside any more; otherwise it serves again, and these did not leave in time
     */
    public List<String> park(String moduleId, Duration longest) {
        Slot slot = book.slots().get(moduleId);
        return slot == null ? List.of() : slot.drain(longest);
    }

    /** Waits until nobody is inside a replaced generation; whether that came about. */
    public boolean isDrained(String moduleId, Object key, Duration longest) {
        Slot slot = book.slots().get(moduleId);
        return slot == null || slot.isDrained(key, longest);
    }

    /** Ends the grace of a module that was taken out. */
    public void end(String moduleId) {
        onThread(() -> {
            Slot slot = book.slots().get(moduleId);
            if (slot != null) {
                endGrace(moduleId, slot.parking());
            }
            return null;
        });
    }

    /** Ids of the case types of a module, also after it left. */
    public List<String> lastTypes(String moduleId) {
        Slot slot = book.slots().get(moduleId);
        return slot == null ? List.of() : slot.types();
    }

    /** Ids of the modules that serve and need a module. */
    public List<String> needing(String moduleId) {
        return declared().stream()
                .filter(module -> module.requires().contains(moduleId))
                .map(ModuleDeclaration::id)
                .toList();
    }

    private <T> T onThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }

    @Override
    public List<ModuleStatus> modules() {
        return book.slots().entrySet().stream()
                .map(entry -> status(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Id of the service mode of an estate, or an empty string. */
    String mode(String estateId) {
        return estates.mode(estateId);
    }

    @Override
    public List<ModuleDeclaration> enabled(String estateId) {
        return book.slots().entrySet().stream()
                .filter(entry -> estateSwitch.isOn(estateId, entry.getKey()))
                .map(entry -> entry.getValue().current())
                .filter(Objects::nonNull)
                .map(generation -> generation.declaration)
                .toList();
    }

    @Override
    public <T> T service(Class<T> api, String estateId) {
        return ServiceCall.of(this, api, estateId);
    }

    @Override
    public Optional<Lease> enter(String moduleId, String estateId, String what) {
        return enter(
                moduleId, Entrance.Visit.of(estateId, what), Thread.currentThread() == own ? Duration.ZERO : grace);
    }

    @Override
    public Optional<Lease> enterAtOnce(String moduleId, String estateId, String what) {
        return enter(moduleId, Entrance.Visit.of(estateId, what), Duration.ZERO);
    }

    private Optional<Lease> enter(String moduleId, Entrance.Visit visit, Duration longest) {
        Slot slot = book.slots().get(moduleId);
        if (slot == null || !estateSwitch.isOn(visit.estateId(), moduleId)) {
            return Optional.empty();
        }
        return slot.enter(longest, visit);
    }

    @Override
    public AutoCloseable onChange(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private ModuleStatus status(String id, Slot slot) {
        Set<String> enabled = estates.ids().stream()
                .filter(estate -> estateSwitch.isOn(estate, id))
                .collect(Collectors.toSet());
        return slot.status(Set.copyOf(enabled));
    }

    private void depart(Object key) {
        String id = book.remove(key);
        if (id == null) {
            return;
        }
        Slot slot = book.slots().get(id);
        slot.park(key);
        if (slot.current() == null) {
            slot.leave();
        } else if (slot.current().key.equals(key)) {
            if (book.takeSpare(id)) {
                return;
            }
            long parking = slot.parking();
            thread.schedule(() -> endGrace(id, parking), grace.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            return;
        }
        changed(id);
    }

    private void endGrace(String id, long parking) {
        if (book.slots().get(id).endGrace(parking)) {
            log.info("module {} is absent", id);
            changed(id);
        }
    }

    /** Declarations of all current generations, whichever estate enabled them. */
    List<ModuleDeclaration> declared() {
        return book.others("");
    }

    private void changed(String id) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(id);
            } catch (RuntimeException | LinkageError e) {
                log.error("a listener failed on the change of module {}", id, e);
            }
        }
    }
}
