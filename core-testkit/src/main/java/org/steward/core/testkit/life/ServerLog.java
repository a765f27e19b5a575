// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What a server wrote down, to tell with a failed test why it failed. Immutable. */
final class ServerLog {
    private static final int LINES_OF_EACH = 25;
    private static final int MOST_TROUBLES = 5;

    private final Path file;

    private ServerLog(Path file) {
        this.file = file;
    }

    /** The log of a server by its data. */
    static ServerLog of(Path data) {
        return new ServerLog(data.resolve("log/steward.log"));
    }

    /** The last errors with the first lines of their causes, an empty string when there are none. */
    String troubles() {
        List<String> lines = lines();
        StringBuilder told = new StringBuilder();
        int[] errors = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(" ERROR "))
                .toArray();
        for (int i = Math.max(0, errors.length - MOST_TROUBLES); i < errors.length; i++) {
            int end = Math.min(errors[i] + LINES_OF_EACH, lines.size());
            told.append(String.join("\n", lines.subList(errors[i], end))).append('\n');
        }
        return told.toString();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
