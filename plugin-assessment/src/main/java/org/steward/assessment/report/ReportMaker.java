// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.report;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.steward.assessment.AssessmentTools;
import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Period;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;

/**
 * Makes the reports that were ordered: collects the figures once they are counted, writes the files, each once, and
 * hands over. Idempotent by the state of the report and the names of its files.
 */
public final class ReportMaker implements JournalSubscriber {
    private final AssessmentTools tools;
    private final ReportFacts facts;

    /** Reacts with these services. */
    public ReportMaker(AssessmentTools tools) {
        this.tools = tools;
        this.facts = new ReportFacts(tools);
    }

    @Override
    public String id() {
        return "assessment-report-maker";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.OPENED);
    }

    @Override
    public void on(Entry entry) {
        if (ReportType.ID.equals(entry.data().get("type"))) {
            Caller system = Caller.system("assessment", entry.estateId());
            tools.reader()
                    .get()
                    .file(system, entry.caseNumber())
                    .result()
                    .filter(file -> !file.current().isClosed())
                    .ifPresent(file -> make(system, file));
        }
    }

    private void make(Caller system, CaseFile file) {
        Case report = file.current();
        Case collected = report.state().equals(ReportType.ORDERED) ? collect(system, report) : report;
        Set<String> there =
                file.attachments().stream().map(Attachment::fileName).collect(Collectors.toSet());
        ReportLines lines = ReportLines.of(collected);
        for (Language language : Language.values()) {
            String name = name(collected) + "-" + language.name().toLowerCase(Locale.ROOT);
            keep(
                    system,
                    collected,
                    there,
                    name + ".pdf",
                    () -> tools.prints()
                            .get()
                            .print(system, collected.number(), ReportType.ID, language, "")
                            .orElseThrow()
                            .pdf());
            keep(
                    system,
                    collected,
                    there,
                    name + ".xlsx",
                    () -> ReportBook.of(lines, language, tools.workbooks().get()));
        }
        fire(system, collected, "deliver", Map.of());
    }

    private static String name(Case report) {
        return ReportType.kind(report).name().toLowerCase(Locale.ROOT) + "-"
                + report.fields().get(ReportType.FROM);
    }

    private Case collect(Caller system, Case report) {
        Period period = ReportType.period(report, tools.zone(report.estateId()));
        refuseBeforeCounted(system, period);
        Map<String, String> values =
                new HashMap<>(facts.of(system, ReportType.kind(report), period).fields());
        values.put(ReportType.FROM, period.from().toString());
        values.put(ReportType.TO, period.to().toString());
        return fire(system, report, "collect", values);
    }

    private void keep(Caller system, Case report, Set<String> there, String name, Supplier<byte[]> content) {
        if (!there.contains(name)) {
            tools.files()
                    .get()
                    .add(system, report.number(), name, false, new ByteArrayInputStream(content.get()))
                    .orElseThrow();
        }
    }

    private Case fire(Caller system, Case report, String step, Map<String, String> values) {
        return tools.desk()
                .get()
                .fire(system, report.number(), report.version(), step, values)
                .orElseThrow();
    }

    /** A period that is over is reported when it is counted to its end, a running one as it is counted now. */
    private void refuseBeforeCounted(Caller system, Period period) {
        Instant end = period.to()
                .plusDays(1)
                .atStartOfDay(tools.zone(system.estateId()))
                .toInstant();
        Instant counted = tools.figures().get().countedUntil(system.estateId()).orElse(Instant.EPOCH);
        boolean over = !end.isAfter(tools.clock().instant());
        if (counted.equals(Instant.EPOCH) || over && counted.isBefore(end)) {
            throw new IllegalStateException("the figures are not counted until " + end + "; tried again");
        }
    }
}
