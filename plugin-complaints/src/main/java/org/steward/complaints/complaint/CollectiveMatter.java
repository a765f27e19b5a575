// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.cases.Requester;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;

/**
 * Opens one master case when many households complain of the same matter within some days (P09): at least important,
 * with their complaints as its parts. Idempotent: the master has a source key and a part has one parent.
 */
public final class CollectiveMatter implements JournalSubscriber {
    static final String HOUSEHOLDS = "complaint.collective.households";
    static final String DAYS = "complaint.collective.days";
    private static final String SOURCE = "complaints:collective:";

    private final Supplier<CaseDesk> desk;
    private final Supplier<CaseReader> reader;
    private final Supplier<Parameters> parameters;

    /** Acts through the desk like everybody else. */
    public CollectiveMatter(Supplier<CaseDesk> desk, Supplier<CaseReader> reader, Supplier<Parameters> parameters) {
        this.desk = desk;
        this.reader = reader;
        this.parameters = parameters;
    }

    @Override
    public String id() {
        return "complaints-collective";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.LINKED);
    }

    @Override
    public void on(Entry entry) {
        if (!LinkKind.SAME_MATTER.name().equals(entry.data().get("kind"))) {
            return;
        }
        Caller caller = Caller.system("complaints", entry.estateId());
        List<Case> matter = SameMatter.of(reader.get(), caller, entry.caseNumber()).stream()
                .sorted(Comparator.comparing((Case found) -> found.times().receivedAt())
                        .thenComparing(Case::number))
                .toList();
        int households = parameters.get().integer(entry.estateId(), HOUSEHOLDS);
        Duration window = Duration.ofDays(parameters.get().integer(entry.estateId(), DAYS));
        Optional<Case> known = known(caller, matter);
        if (known.isEmpty() && mostHouseholds(matter, window) < households) {
            return;
        }
        Case master = known.orElseGet(() -> open(caller, matter, households));
        if (master.isClosed()) {
            return;
        }
        if (!ComplaintFields.IMPORTANT.equals(master.grade()) && !ComplaintFields.MAJOR.equals(master.grade())) {
            ClassRise.byOne(desk.get(), caller, master, "COLLECTIVE");
        }
        matter.stream()
                .filter(part -> part.parent().isEmpty() && !part.isClosed())
                .forEach(part -> join(caller, part, master));
    }

    private Optional<Case> known(Caller caller, List<Case> matter) {
        return matter.stream()
                .map(Case::parent)
                .filter(parent -> !parent.isEmpty())
                .distinct()
                .flatMap(parent -> reader.get().find(caller, parent).result().stream())
                .filter(found -> found.source().startsWith(SOURCE))
                .findFirst();
    }

    /** The most households that complained within the window; anonymous voices without a unit do not count. */
    static int mostHouseholds(List<Case> matter, Duration window) {
        int most = 0;
        for (Case first : matter) {
            Instant from = first.times().receivedAt();
            Instant to = from.plus(window);
            Set<String> households = new HashSet<>();
            matter.stream()
                    .filter(found -> !found.times().receivedAt().isBefore(from)
                            && !found.times().receivedAt().isAfter(to))
                    .map(CollectiveMatter::household)
                    .filter(household -> !household.isEmpty())
                    .forEach(households::add);
            most = Math.max(most, households.size());
        }
        return most;
    }

    private static String household(Case found) {
        return found.unitId().isEmpty() ? found.people().requester().partyId() : found.unitId();
    }

    private Case open(Caller caller, List<Case> matter, int households) {
        Case first = matter.get(0);
        NewCase master = new NewCase(
                ComplaintType.ID,
                first.channel().name(),
                first.priority().name(),
                shortened("集体投诉 / Collective complaint: " + first.summary()),
                "同一事项涉及 " + households + " 户以上 / At least " + households + " households: "
                        + first.description().lines().findFirst().orElse(""),
                "",
                first.place(),
                Requester.ANONYMOUS,
                first.times().receivedAt(),
                first.people().responsible(),
                null,
                "",
                first.category().isEmpty() ? Map.of() : Map.of(ComplaintFields.CATEGORY, first.category()),
                SOURCE + first.number());
        return taken(desk.get().open(caller, master), first);
    }

    private void join(Caller caller, Case part, Case master) {
        Outcome<Case> joined = desk.get().link(caller, part.number(), master.number(), LinkKind.CHILD_OF);
        Rejection.Kind refused = joined.refusal().map(Rejection::kind).orElse(null);
        if (refused == Rejection.Kind.STALE || refused == Rejection.Kind.UNAVAILABLE) {
            throw new IllegalStateException(part.number() + " changed meanwhile; it joins at the next try");
        }
    }

    private static Case taken(Outcome<Case> opened, Case first) {
        return opened.result()
                .orElseThrow(() -> new IllegalStateException("no master case for " + first.number() + ": "
                        + opened.refusal().orElseThrow().flaws()));
    }

    private static String shortened(String summary) {
        return summary.length() <= 200 ? summary : summary.substring(0, 199) + "…";
    }
}
