// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands of a page of the documentation, read from its {@code console} blocks. Immutable. */
final class Handbook {
    private static final String CONSOLE = "steward> ";
    private static final String SHELL = "$ ";
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

    private final List<Step> steps;

    private Handbook(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * One command.
     *
     * @param line where it stands on the page, from 1
     * @param console whether it is typed in the console of the server, else in a shell
     * @param expected the lines below it; each must come, {@code …} stands for anything
     */
    record Step(int line, boolean console, String command, List<String> expected) {
        /** The expected lines that did not come. */
        List<String> missing(String output) {
            List<String> came = COLOUR.matcher(output)
                    .replaceAll("")
                    .lines()
                    .map(Handbook::plain)
                    .toList();
            return expected.stream()
                    .filter(wanted -> came.stream().noneMatch(pattern(wanted).asMatchPredicate()))
                    .toList();
        }
    }

    /** Reads a page; each key of {@code places} is replaced by its value, in commands and in what is expected. */
    static Handbook of(Path page, Map<String, String> places) {
        List<String> lines;
        try {
            lines = Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside) {
                add(steps, at + 1, placed(line, places));
            }
        }
        return new Handbook(steps);
    }

    private static void add(List<Step> steps, int at, String line) {
        if (line.startsWith(CONSOLE)) {
            steps.add(new Step(at, true, line.substring(CONSOLE.length()), new ArrayList<>()));
        } else if (line.startsWith(SHELL)) {
            steps.add(new Step(at, false, line.substring(SHELL.length()), new ArrayList<>()));
        } else {
            steps.get(steps.size() - 1).expected().add(line);
        }
    }

    private static String placed(String line, Map<String, String> places) {
        String result = line;
        for (Map.Entry<String, String> place : places.entrySet()) {
            result = result.replace(place.getKey(), place.getValue());
        }
        return result;
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(Arrays.stream(plain(expected).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    /** All commands in their order. */
    List<Step> steps() {
        return steps;
    }
}
