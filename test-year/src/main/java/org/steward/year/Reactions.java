// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseType;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.module.ModuleDeclaration;

/** What the platform does by itself: modules react to the journal, passed deadlines cause their steps. */
final class Reactions {
    private static final Duration LOOKS = Duration.ofSeconds(2);
    private static final int PAGE = 500;

    private final YearCentre centre;
    private final Play play;
    private final List<JournalSubscriber> subscribers;
    private final Map<String, CaseType> types = new HashMap<>();
    private final Map<String, String> typeOf = new HashMap<>();
    private long done;

    Reactions(YearCentre centre, Play play) {
        this.centre = centre;
        this.play = play;
        List<ModuleDeclaration> open = centre.modules.enabled(Town.ESTATE);
        subscribers =
                open.stream().flatMap(module -> module.subscribers().stream()).toList();
        open.forEach(module -> module.caseTypes().forEach(type -> types.put(type.id(), type)));
    }

    /** Hands on what is new in the journal, as often as something new comes of it. */
    void react() {
        List<Entry> entries = centre.store.journal().after(done, PAGE);
        while (!entries.isEmpty()) {
            entries.forEach(this::react);
            entries = centre.store.journal().after(done, PAGE);
        }
    }

    private void react(Entry entry) {
        done = entry.seq();
        if (!Town.ESTATE.equals(entry.estateId())) {
            return;
        }
        if (entry.kind().equals(Kinds.OPENED)) {
            typeOf.put(entry.caseNumber(), entry.data().get("type"));
        } else if (entry.kind().equals(Kinds.CLOCK_STARTED)) {
            watch(entry);
        }
        for (JournalSubscriber each : subscribers) {
            if (each.kinds().isEmpty() || each.kinds().contains(entry.kind())) {
                each.on(entry);
            }
        }
    }

    /** Plans the step that a deadline causes when it passes. */
    private void watch(Entry entry) {
        CaseType type = types.get(typeOf.getOrDefault(entry.caseNumber(), ""));
        if (type == null) {
            return;
        }
        for (DeadlineRule rule : type.deadlines()) {
            String due = entry.data().get("due." + rule.id());
            if (due != null && !rule.onBreach().isEmpty()) {
                play.at(Instant.parse(due).plus(LOOKS), () -> passed(entry.caseNumber(), rule, Instant.parse(due)));
            }
        }
    }

    private void passed(String number, DeadlineRule rule, Instant due) {
        boolean over = centre.reader
                .find(play.as("system:clock"), number)
                .result()
                .filter(found -> !found.isClosed())
                .isEmpty();
        Optional<CaseFile> file = over
                ? Optional.empty()
                : centre.reader.file(play.as("system:clock"), number).result();
        boolean open = file.isPresent()
                && file.get().timers().stream()
                        .anyMatch(timer -> timer.rule().equals(rule.id())
                                && timer.metAt() == null
                                && !timer.cancelled()
                                && timer.dueAt().equals(due));
        if (open) {
            play.step("system:clock", number, rule.onBreach());
        }
    }
}
