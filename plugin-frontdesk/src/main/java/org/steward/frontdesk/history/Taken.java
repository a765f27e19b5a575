// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.Kinds;

/** The steps of a case that stand: one that was taken back has not happened. Stateless. */
public final class Taken {
    private static final String TRANSITION = "transition";

    private Taken() {}

    /** All steps that stand, in order. */
    public static List<Entry> steps(CaseFile file) {
        List<Entry> steps = new ArrayList<>();
        for (Entry entry : file.journal()) {
            if (entry.kind().equals(Kinds.MOVED)) {
                steps.add(entry);
            } else if (entry.kind().equals(Kinds.UNDONE)) {
                takeBack(steps, name(entry));
            }
        }
        return steps;
    }

    private static void takeBack(List<Entry> steps, String name) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (name(steps.get(i)).equals(name)) {
                steps.remove(i);
                return;
            }
        }
    }

    /** Name of the transition of a step. */
    public static String name(Entry entry) {
        return entry.data().getOrDefault(TRANSITION, "");
    }

    /** The first step of a name that stands. */
    public static Optional<Entry> first(CaseFile file, String name) {
        return steps(file).stream().filter(step -> name(step).equals(name)).findFirst();
    }

    /** When the last step of one of the names was taken. */
    public static Optional<Instant> last(CaseFile file, String... names) {
        Set<String> wanted = Set.of(names);
        return steps(file).stream()
                .filter(step -> wanted.contains(name(step)))
                .map(Entry::at)
                .max(Instant::compareTo);
    }

    /** Whether a step of the name stands. */
    public static boolean has(CaseFile file, String name) {
        return first(file, name).isPresent();
    }
}
