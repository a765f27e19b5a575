// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which modules an estate has switched on: property {@code modules} (ids separated by commas) of
 * {@code etc/estates/<id>.cfg}. Without the file or the property every module is on. A changed file counts within ten
 * seconds. Thread-safe.
 */
@Component(service = EstateSwitch.class)
public final class EstateSwitch {
    private static final long FRESH_SECONDS = 10;

    private final Path folder;
    private final Clock clock;
    private final Map<String, Choice> choices = new ConcurrentHashMap<>();

    /** Reads below the configuration folder of the server. */
    @Activate
    public EstateSwitch(@Reference Clock clock) {
        this(Path.of(System.getProperty("karaf.etc", "etc")), clock);
    }

    /** Reads below a configuration folder. */
    public EstateSwitch(Path etc, Clock clock) {
        folder = etc.resolve("estates");
        this.clock = clock;
    }

    /** Whether a module is on for an estate. */
    boolean isOn(String estateId, String moduleId) {
        Instant now = clock.instant();
        Choice choice = choices.get(estateId);
        if (choice == null || !now.isBefore(choice.until())) {
            choice = new Choice(read(estateId), now.plusSeconds(FRESH_SECONDS));
            choices.put(estateId, choice);
        }
        return choice.modules().map(chosen -> chosen.contains(moduleId)).orElse(true);
    }

    private Optional<Set<String>> read(String estateId) {
        if (!estateId.matches("[a-z0-9-]{1,40}")) {
            return Optional.empty();
        }
        Path file = folder.resolve(estateId + ".cfg");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.ofNullable(properties.getProperty("modules"))
                .map(list -> Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private record Choice(Optional<Set<String>> modules, Instant until) {}
}
