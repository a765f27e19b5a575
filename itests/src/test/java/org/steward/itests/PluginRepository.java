// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local Maven repository with the artifacts of this build in front of the one of this machine, so that a project
 * outside the build finds what was just built, and nothing is installed anywhere.
 */
final class PluginRepository {
    private static final Pattern OWN_ID =
            Pattern.compile("(?s)(?:.*</parent>)?.*?<artifactId>([^<]+)</artifactId>.*?(?:<build>.*)?");

    private final Path folder;
    private final String version = System.getProperty("steward.version", "0.1.0-SNAPSHOT");

    private PluginRepository(Path folder) {
        this.folder = folder;
    }

    /** Fills a repository with what the build has made so far. */
    static PluginRepository in(Path folder) {
        PluginRepository repository = new PluginRepository(folder);
        Path root = Path.of("..").toAbsolutePath().normalize();
        repository.add(root);
        repository.add(root.resolve("cnf/bom"));
        repository.add(root.resolve("karaf-features"));
        repository.add(root.resolve("karaf-features/assembly"));
        try (Stream<Path> rooms = Files.list(root)) {
            rooms.filter(room -> Files.isRegularFile(room.resolve("pom.xml"))).forEach(repository::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    private void add(Path room) {
        try {
            Path pom = room.resolve("pom.xml");
            Matcher id = OWN_ID.matcher(Files.readString(pom));
            if (!id.matches()) {
                throw new IllegalStateException(pom + " names no artifact");
            }
            String name = id.group(1) + "-" + version;
            Path target = Files.createDirectories(folder.resolve("org/steward/" + id.group(1) + "/" + version));
            Files.copy(pom, target.resolve(name + ".pom"), REPLACE_EXISTING);
            for (String kind : List.of(".jar", ".tar.gz")) {
                Path built = room.resolve("target/" + name + kind);
                if (Files.isRegularFile(built)) {
                    Files.copy(built, target.resolve(name + kind), REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Maven must be told, as {@code MAVEN_ARGS}: nothing comes from the network. */
    String arguments() {
        return String.join(
                " ",
                List.of(
                        "-o",
                        "-Dmaven.repo.local=" + folder,
                        "-Dmaven.repo.local.tail="
                                + System.getProperty(
                                        "steward.localRepository",
                                        System.getProperty("user.home") + "/.m2/repository")));
    }
}
