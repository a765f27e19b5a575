// SPDX-License-Identifier: Apache-2.0
package org.steward.core.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Values read from the store not long ago. A value lives until it is forgotten here, until {@code fresh} has passed
 * (another node may have changed it), or until too many newer ones push it out. A value whose loading began before a
 * change is given out but not kept. Thread-safe.
 *
 * @param <K> the key
 * @param <V> the value
 */
public final class RecentValues<K, V> {
    /** How long another node's change may stay unseen. */
    public static final Duration FRESH = Duration.ofSeconds(30);

    private final Clock clock;
    private final int most;
    private final Map<K, Kept<V>> values = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;

    /** Keeps at most that many values. */
    public RecentValues(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** The value, loaded outside any lock when it is not kept. */
    public V get(K key, Function<K, V> load) {
        Instant now = clock.instant();
        long seen;
        synchronized (this) {
            Kept<V> kept = values.get(key);
            if (kept != null && now.isBefore(kept.until())) {
                return kept.value();
            }
            seen = changes;
        }
        V value = load.apply(key);
        synchronized (this) {
            if (seen == changes) {
                values.put(key, new Kept<>(value, now.plus(FRESH)));
                if (values.size() > most) {
                    values.remove(values.keySet().iterator().next());
                }
            }
        }
        return value;
    }

    /** Forgets one value. */
    public synchronized void forget(K key) {
        changes++;
        values.remove(key);
    }

    /** Forgets everything. */
    public synchronized void forgetAll() {
        changes++;
        values.clear();
    }

    private record Kept<V>(V value, Instant until) {}
}
