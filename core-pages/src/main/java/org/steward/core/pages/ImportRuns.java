// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.http.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.transfer.CaseImporter;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.ImportReport;

/**
 * Imports that run behind the pages, one at a time; the last twenty are remembered until the server stops.
 * Thread-safe.
 */
final class ImportRuns implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
    private static final int REMEMBERED = 20;

    private final CaseImporter importer;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "steward-import"));

    ImportRuns(CaseImporter importer) {
        this.importer = importer;
    }

    /** Keeps an upload in a temporary folder of its own; the end of its name decides how it is read. */
    Path keep(Part upload) throws IOException {
        String name = upload.getSubmittedFileName().toLowerCase(java.util.Locale.ROOT);
        Path file = Files.createTempDirectory("steward-import")
                .resolve(name.endsWith(".xlsx") ? "cases.xlsx" : "cases.csv");
        try (InputStream in = upload.getInputStream()) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Starts a run and returns its id. */
    String begin(Caller caller, Path file, ImportMapping mapping, boolean commit) {
        Run run = new Run(UUID.randomUUID().toString(), order.incrementAndGet(), caller, file, mapping, commit);
        runs.put(run.id(), run);
        forgetOldest();
        thread.execute(() -> carryOut(run));
        return run.id();
    }

    private void carryOut(Run run) {
        try {
            Outcome<ImportReport> outcome =
                    importer.run(run.caller, run.file, run.mapping, run.commit, (done, all) -> run.far(done, all));
            run.flaws = outcome.refusal().map(why -> why.flaws()).orElse(List.of());
            run.report = outcome.result().orElse(null);
        } catch (RuntimeException e) {
            log.error("import {} of {} broke off", run.id, run.caller.id(), e);
            run.broken = true;
        } finally {
            run.over = true;
        }
    }

    private void forgetOldest() {
        runs.values().stream()
                .sorted(Comparator.comparingLong((Run run) -> run.order).reversed())
                .skip(REMEMBERED)
                .filter(run -> run.over)
                .forEach(run -> runs.remove(run.id));
    }

    /** A run of the caller's estate, or {@code null}. */
    Run find(String id, Caller caller) {
        Run run = runs.get(id);
        return run != null && run.caller.estateId().equals(caller.estateId()) ? run : null;
    }

    /** The runs of the caller's estate, newest first. */
    List<Run> of(Caller caller) {
        return runs.values().stream()
                .filter(run -> run.caller.estateId().equals(caller.estateId()))
                .sorted(Comparator.comparingLong((Run run) -> run.order).reversed())
                .toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** One run; its methods are called by templates. */
    public static final class Run {
        private final String id;
        private final long order;
        private final Caller caller;
        private final Path file;
        private final ImportMapping mapping;
        private final boolean commit;
        private volatile int done;
        private volatile int all;
        private volatile boolean over;
        private volatile boolean broken;
        private volatile ImportReport report;
        private volatile List<Flaw> flaws = List.of();

        Run(String id, long order, Caller caller, Path file, ImportMapping mapping, boolean commit) {
            this.id = id;
            this.order = order;
            this.caller = caller;
            this.file = file;
            this.mapping = mapping;
            this.commit = commit;
        }

        private void far(int rowsDone, int rowsInAll) {
            done = rowsDone;
            all = rowsInAll;
        }

        Path file() {
            return file;
        }

        Path rejects() {
            ImportReport told = report;
            return told == null || told.rejectFile().isEmpty() ? null : Path.of(told.rejectFile());
        }

        /** Its id. */
        public String id() {
            return id;
        }

        /** How the file is read. */
        public ImportMapping mapping() {
            return mapping;
        }

        /** Whether it writes, or only previews. */
        public boolean commit() {
            return commit;
        }

        /** Rows done. */
        public int done() {
            return done;
        }

        /** Rows in all, 0 while unknown. */
        public int all() {
            return all;
        }

        /** Whether it has ended. */
        public boolean over() {
            return over;
        }

        /** Whether it broke off. */
        public boolean broken() {
            return broken;
        }

        /** What it did, {@code null} while it runs or when it was refused. */
        public ImportReport report() {
            return report;
        }

        /** Why it was refused. */
        public List<Flaw> flaws() {
            return flaws;
        }
    }
}
