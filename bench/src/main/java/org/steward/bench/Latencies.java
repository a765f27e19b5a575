// SPDX-License-Identifier: Apache-2.0
package org.steward.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long each of many calls took, with the errors among them. Not thread-safe. */
public final class Latencies {
    private long[] nanos = new long[1 << 14];
    private int size;
    private long errors;
    private String firstError = "";

    /** Adds a call that went well. */
    public void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    /** Adds a call that failed. */
    public void error(String why) {
        if (errors++ == 0) {
            firstError = why;
        }
    }

    /** How many calls failed. */
    public long errors() {
        return errors;
    }

    /** What the first failure said, or an empty string. */
    public String firstError() {
        return firstError;
    }

    /** How many calls went well. */
    public int count() {
        return size;
    }

    /** All of several threads in one. */
    public static Latencies merged(List<Latencies> parts) {
        Latencies all = new Latencies();
        for (Latencies part : parts) {
            for (int i = 0; i < part.size; i++) {
                all.add(part.nanos[i]);
            }
            all.errors += part.errors;
            if (all.firstError.isEmpty()) {
                all.firstError = part.firstError;
            }
        }
        Arrays.sort(all.nanos, 0, all.size);
        return all;
    }

    /** A percentile in milliseconds of a merged result; {@code NaN} when there is none. */
    public double percentile(double percent) {
        return size == 0 ? Double.NaN : nanos[Math.min(size - 1, (int) (size * percent / 100))] / 1e6;
    }

    /** One row of a table. */
    public String row(String name, int connections, double seconds) {
        return String.format(
                Locale.ROOT,
                "%-24s %4d conn %9.0f/s   p50 %8.3f ms   p95 %8.3f ms   p99 %8.3f ms   %d errors%s",
                name,
                connections,
                size / seconds,
                percentile(50),
                percentile(95),
                percentile(99),
                errors,
                firstError.isEmpty() ? "" : "   first: " + firstError);
    }
}
