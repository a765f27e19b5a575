// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.keeper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The note that a backup shall take the place of the database at the next start. */
public final class RestoreMark {
    private static final Logger log = LoggerFactory.getLogger(RestoreMark.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Path mark;
    private final Path database;
    private final Clock clock;

    /** The mark of a database folder. */
    public RestoreMark(Path database, Clock clock) {
        this.mark = database.resolveSibling("restore-at-next-start");
        this.database = database;
        this.clock = clock;
    }

    /** A stamp for folder names: the present second in UTC. */
    static String stamp(Clock clock) {
        return STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    void set(Path backup) throws IOException {
        Files.writeString(mark, backup.toAbsolutePath().toString());
    }

    /**
     * Carries out what was marked, before the database is opened: the present one is moved aside, the backup
     * copied into
     * its place. Does nothing without a mark. Interrupted half way it starts over at the next start.
     */
    public void carryOut() {
        if (!Files.exists(mark)) {
            return;
        }
        try {
            Path backup = Path.of(Files.readString(mark).strip());
            Path copy = database.resolveSibling("db-restoring");
            delete(copy);
            copy(backup.resolve("db"), copy);
            if (Files.exists(database)) {
                Files.move(database, database.resolveSibling("db-before-restore-" + stamp(clock)));
            }
            Files.move(copy, database);
            Files.delete(mark);
            log.info("the database was restored from {}", backup);
        } catch (IOException e) {
            throw new UncheckedIOException("the backup named in " + mark + " cannot be restored", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
