// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleDeclaration;

/**
 * What bundles offer, and which offer of a module serves: the wanted version when one was named, else the highest that
 * can be built. Slots may be read by any thread; everything else is for the registry's thread only.
 */
final class OfferBook {
    private static final Logger log = LoggerFactory.getLogger(OfferBook.class);

    private final ConcurrentSkipListMap<String, Slot> slots = new ConcurrentSkipListMap<>();
    private final Map<Object, Offered> offers = new LinkedHashMap<>();
    private final Map<String, String> wanted = new HashMap<>();
    private final GenerationBuild build;
    private final Clock clock;
    private final int mostWaiters;
    private final Consumer<String> changed;

    OfferBook(GenerationBuild build, Clock clock, int mostWaiters, Consumer<String> changed) {
        this.build = build;
        this.clock = clock;
        this.mostWaiters = mostWaiters;
        this.changed = changed;
    }

    private static final class Offered {
        final Offer offer;
        String id;
        String why = "";

        Offered(Offer offer) {
            this.offer = offer;
            id = offer.bundle();
        }
    }

    ConcurrentSkipListMap<String, Slot> slots() {
        return slots;
    }

    /** Takes an offer and builds it; why it could not be built, or an empty string. */
    Built offer(Object key, Offer offer) {
        Offered offered = new Offered(offer);
        offers.put(key, offered);
        if (tryBuild(key, offered)) {
            retryFailed();
        }
        return new Built(offered.id, offered.why);
    }

    /** The module id of an offer that is gone now, or {@code null} when it never was. */
    String remove(Object key) {
        Offered gone = offers.remove(key);
        return gone == null ? null : gone.id;
    }

    /** Names the version that shall serve; an empty one means the highest. */
    void want(String id, String version) {
        if (version.isEmpty()) {
            wanted.remove(id);
        } else {
            wanted.put(id, version);
        }
    }

    /** Builds another offer of a module, the best first. */
    boolean takeSpare(String id) {
        return offers.entrySet().stream()
                .filter(spare -> spare.getValue().id.equals(id))
                .sorted((a, b) -> rank(id, b.getValue()).compareTo(rank(id, a.getValue())))
                .toList()
                .stream()
                .anyMatch(spare -> tryBuild(spare.getKey(), spare.getValue()));
    }

    private Version rank(String id, Offered offered) {
        boolean first = offered.offer.version().equals(wanted.get(id));
        return first ? new Version(Integer.MAX_VALUE, 0, 0) : Version.parseVersion(offered.offer.version());
    }

    private boolean tryBuild(Object key, Offered offered) {
        Offer offer = offered.offer;
        offered.why = "";
        try {
            Generation built = build.read(key, offer);
            offered.id = built.declaration.id();
            Slot slot = slot(offered.id);
            if (isOutranked(slot.current(), offered)) {
                return false;
            }
            slot.starting(offer.version());
            build.finish(built, offer, others(offered.id), slot.current() != null);
            slot.activate(built);
            log.info("module {} {} is active", offered.id, offer.version());
        } catch (RuntimeException | LinkageError e) {
            offered.why = RootCause.of(e);
            slot(offered.id).failed(offer.version(), offered.why);
            log.warn("module {} {} is quarantined: {}", offered.id, offer.version(), offered.why, e);
        }
        changed.accept(offered.id);
        return offered.why.isEmpty();
    }

    private Slot slot(String id) {
        return slots.computeIfAbsent(id, fresh -> new Slot(fresh, clock, mostWaiters));
    }

    private boolean isOutranked(Generation current, Offered offered) {
        Offered serving = current == null ? null : offers.get(current.key);
        return serving != null
                && serving != offered
                && rank(offered.id, serving).compareTo(rank(offered.id, offered)) > 0;
    }

    /** Modules that waited for another one get their turn whenever one became active. */
    private void retryFailed() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Map.Entry<Object, Offered> entry : List.copyOf(offers.entrySet())) {
                boolean waits = !entry.getValue().why.isEmpty()
                        && slots.get(entry.getValue().id).current() == null;
                progress |= waits && tryBuild(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Declarations of the current generations but that of one module. */
    List<ModuleDeclaration> others(String id) {
        return slots.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id))
                .map(entry -> entry.getValue().current())
                .filter(Objects::nonNull)
                .map(generation -> generation.declaration)
                .toList();
    }
}
