// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.text.Text;

/**
 * A configuration file that people and commands edit: looked at again every two seconds, and while it is broken its
 * last good content counts, also after a restart. Thread-safe.
 *
 * @param <T> what is read from it
 */
final class WatchedFile<T> {
    private static final Logger log = LoggerFactory.getLogger(WatchedFile.class);
    private static final int FRESH_SECONDS = 2;

    private final Path file;
    private final Path good;
    private final Reading<T> reading;
    private final Clock clock;
    private final boolean required;
    private T value;
    private Text fault;
    private String seen;
    private Instant until = Instant.MIN;

    /** Makes a value of a file. */
    interface Reading<T> {
        T read(CfgFile file) throws CfgFault;
    }

    /**
     * A file, which need not be there yet.
     *
     * @param good where the last good content is kept
     * @param required whether it is a fault when a file with content goes missing
     */
    WatchedFile(Path file, Path good, T absent, Reading<T> reading, Clock clock, boolean required) {
        this.required = required;
        this.file = file;
        this.good = good;
        this.reading = reading;
        this.clock = clock;
        value = absent;
        if (Files.isRegularFile(good)) {
            try {
                value = reading.read(CfgFile.parse(Files.readString(good)));
            } catch (IOException | CfgFault e) {
                log.warn("{} cannot be read and is left out of account", good, e);
            }
        }
    }

    /** What counts now. */
    synchronized T value() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            until = now.plusSeconds(FRESH_SECONDS);
            look();
        }
        return value;
    }

    /** What is wrong with the file as it is now. */
    synchronized Optional<Text> fault() {
        value();
        return Optional.ofNullable(fault);
    }

    private void look() {
        String text = read(file);
        if (text.equals(seen)) {
            return;
        }
        seen = text;
        if (text.isBlank() && required && !read(good).isBlank()) {
            fault = Text.of(
                            "{0} is missing or empty; write 'modules =' to have no module",
                            "{0} 缺失或为空；如不需要任何模块，请写入“modules =”")
                    .with(file);
            log.error("{}; the last good content stays in force", fault.en());
            return;
        }
        try {
            value = reading.read(CfgFile.parse(text));
            fault = null;
            keep(text);
        } catch (CfgFault e) {
            fault = Text.of("{0} line {1}: {2}", "{0} 第 {1} 行：{2}").with(file, e.line(), e.reason());
            log.error("{} {}; the last good content stays in force", file, e.getMessage());
        }
    }

    private void keep(String text) {
        if (!read(good).equals(text)) {
            write(good, text);
        }
    }

    /** Writes a change into the file as it is now. */
    synchronized void edit(UnaryOperator<CfgFile> change) throws CfgFault {
        CfgFile now = CfgFile.parse(read(file));
        reading.read(now);
        CfgFile next = change.apply(now);
        reading.read(next);
        if (!next.text().equals(now.text())) {
            write(file, next.text());
        }
        look();
    }

    private static String read(Path path) {
        try {
            return Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Path fresh = Files.writeString(path.resolveSibling(path.getFileName() + ".new"), text);
            try {
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
