// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.osgi.framework.Version;
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
 * order. Of several versions offered at once the highest that can be built serves.
 */
@Component(
        service = {ModuleRegistry.class, ModuleSlots.class},
        configurationPid = "org.steward.core.modules")
public final class ModuleSlots implements ModuleRegistry {
    private static final Logger log = LoggerFactory.getLogger(ModuleSlots.class);

    private final GenerationBuild build;
    private final EstateLookup estates;
    private final EstateSwitch estateSwitch;
    private final Clock clock;
    private final Duration grace;
    private final ConcurrentSkipListMap<String, Slot> slots = new ConcurrentSkipListMap<>();
    private final Map<Object, Offered> offers = new LinkedHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread;
    private volatile Thread own;

    /** Settings of the registry. */
    public @interface Config {
        /** How long requests wait for a module that left before it counts as absent, 0-60,000. */
        int grace_milliseconds() default 5000;
    }

    /** Starts with no module. */
    @Activate
    public ModuleSlots(
            @Reference Migrations migrations,
            @Reference EstateLookup estates,
            @Reference EstateSwitch estateSwitch,
            @Reference Clock clock,
            Config config) {
        this(migrations, estates, estateSwitch, clock, Duration.ofMillis(config.grace_milliseconds()));
    }

    /** Starts with no module and this grace. */
    public ModuleSlots(
            Migrations migrations, EstateLookup estates, EstateSwitch estateSwitch, Clock clock, Duration grace) {
        if (grace.isNegative() || grace.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("grace_milliseconds " + grace.toMillis() + " is outside 0 to 60000");
        }
        this.build = new GenerationBuild(migrations);
        this.estates = estates;
        this.estateSwitch = estateSwitch;
        this.clock = clock;
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
     * @return done when the module serves or is quarantined
     */
    public CompletableFuture<ModuleStatus> offer(Object key, Offer offer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Offered offered = new Offered(offer);
                    offers.put(key, offered);
                    if (tryBuild(key, offered)) {
                        retryFailed();
                    }
                    return status(offered.id, slots.get(offered.id));
                },
                thread);
    }

    /** Takes an offer back; requests wait from now on until the grace ends or a replacement serves. */
    public CompletableFuture<Void> withdraw(Object key) {
        slots.values().forEach(slot -> slot.park(key));
        return thread.isShutdown()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> depart(key), thread);
    }

    @Override
    public List<ModuleStatus> modules() {
        return slots.entrySet().stream()
                .map(entry -> status(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<ModuleDeclaration> enabled(String estateId) {
        return slots.entrySet().stream()
                .filter(entry -> estateSwitch.isOn(estateId, entry.getKey()))
                .map(entry -> entry.getValue().current())
                .filter(Objects::nonNull)
                .map(generation -> generation.declaration)
                .toList();
    }

    @Override
    public Optional<Lease> enter(String moduleId, String estateId) {
        Slot slot = slots.get(moduleId);
        if (slot == null || !estateSwitch.isOn(estateId, moduleId)) {
            return Optional.empty();
        }
        return slot.enter(Thread.currentThread() == own ? Duration.ZERO : grace);
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
        Offered gone = offers.remove(key);
        if (gone == null) {
            return;
        }
        Slot slot = slots.get(gone.id);
        slot.park(key);
        if (slot.current() == null) {
            slot.leave();
        } else if (slot.current().key.equals(key)) {
            if (takeSpare(gone.id)) {
                return;
            }
            thread.schedule(() -> endGrace(gone.id), grace.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            return;
        }
        changed(gone.id);
    }

    private boolean takeSpare(String id) {
        for (Map.Entry<Object, Offered> spare : List.copyOf(offers.entrySet())) {
            if (spare.getValue().id.equals(id) && tryBuild(spare.getKey(), spare.getValue())) {
                return true;
            }
        }
        return false;
    }

    private void endGrace(String id) {
        if (slots.get(id).endGrace()) {
            log.info("module {} is absent", id);
            changed(id);
        }
    }

    private boolean tryBuild(Object key, Offered offered) {
        Offer offer = offered.offer;
        try {
            Generation built = build.read(key, offer);
            offered.id = built.declaration.id();
            Slot slot = slots.computeIfAbsent(offered.id, id -> new Slot(id, clock));
            if (isOutranked(slot.current(), offer)) {
                return false;
            }
            slot.starting(offer.version());
            build.finish(built, offer, others(offered.id));
            slot.activate(built);
            offered.failed = false;
            log.info("module {} {} is active", offered.id, offer.version());
        } catch (RuntimeException | LinkageError e) {
            String why = RootCause.of(e);
            offered.failed = true;
            slots.computeIfAbsent(offered.id, id -> new Slot(id, clock)).failed(offer.version(), why);
            log.warn("module {} {} is quarantined: {}", offered.id, offer.version(), why, e);
        }
        changed(offered.id);
        return !offered.failed;
    }

    private boolean isOutranked(Generation current, Offer offer) {
        return current != null
                && offers.containsKey(current.key)
                && Version.parseVersion(current.version).compareTo(Version.parseVersion(offer.version())) > 0;
    }

    /** Modules that waited for another one get their turn whenever one became active. */
    private void retryFailed() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Map.Entry<Object, Offered> entry : List.copyOf(offers.entrySet())) {
                boolean waits = entry.getValue().failed
                        && slots.get(entry.getValue().id).current() == null;
                progress |= waits && tryBuild(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Declarations of all current generations, whichever estate enabled them. */
    List<ModuleDeclaration> declared() {
        return others("");
    }

    private List<ModuleDeclaration> others(String id) {
        return slots.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id))
                .map(entry -> entry.getValue().current())
                .filter(Objects::nonNull)
                .map(generation -> generation.declaration)
                .toList();
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

    /** An offer and what became of it; used on the registry's thread only. */
    static final class Offered {
        final Offer offer;
        String id;
        boolean failed;

        Offered(Offer offer) {
            this.offer = offer;
            id = offer.bundle();
        }
    }
}
