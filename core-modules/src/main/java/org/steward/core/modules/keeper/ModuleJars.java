// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.text.Text;

/**
 * The jars of the modules, one beside the other by version, so that a server finds them again without its cache and a
 * version can be put back. Used by one thread.
 */
final class ModuleJars {
    private final Path folder;

    /** Jars below a folder, which is made when it is needed. */
    ModuleJars(Path folder) {
        this.folder = folder;
    }

    /** The kept jar of a version. */
    Optional<ModuleJar> kept(String id, String version) throws Refused {
        Path file = file(id, version);
        return Files.isRegularFile(file) ? Optional.of(ModuleJar.read(file, file.toString())) : Optional.empty();
    }

    /** The kept jars of a module, the lowest version first. */
    List<ModuleJar> kept(String id) throws Refused {
        List<ModuleJar> all = new ArrayList<>();
        if (Files.isDirectory(folder.resolve(id))) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(id), "*.jar")) {
                for (Path file : files) {
                    all.add(ModuleJar.read(file, file.toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder.resolve(id), e);
            }
        }
        all.sort(Comparator.comparing(ModuleJar::version));
        return all;
    }

    private Path file(String id, String version) {
        return folder.resolve(id).resolve(version + ".jar");
    }

    /** Fetches a jar and keeps it under its id and version. */
    ModuleJar fetched(String address) throws Refused {
        try {
            Files.createDirectories(folder);
            Path arrived = Files.createTempFile(folder, "arriving-", ".jar");
            try {
                try (InputStream content = url(address).openStream()) {
                    Files.copy(content, arrived, StandardCopyOption.REPLACE_EXISTING);
                }
                ModuleJar jar = ModuleJar.read(arrived, address);
                Path file = file(jar.id(), jar.version().toString());
                Files.createDirectories(file.getParent());
                Files.move(arrived, file, StandardCopyOption.REPLACE_EXISTING);
                return new ModuleJar(file, jar.id(), jar.symbolicName(), jar.version());
            } finally {
                Files.deleteIfExists(arrived);
            }
        } catch (IOException e) {
            throw Refused.invalid(
                    "source", Text.of("cannot fetch {0}: {1}", "无法获取 {0}：{1}").with(address, e.getMessage()));
        }
    }

    private static URL url(String address) throws IOException, Refused {
        try {
            return address.matches("[a-z]{2,10}:.+")
                    ? new URL(address)
                    : Path.of(address).toUri().toURL();
        } catch (InvalidPathException e) {
            throw Refused.invalid(
                    "source",
                    Text.of("'{0}' is no address and no path", "“{0}”既不是地址也不是路径")
                            .with(address));
        }
    }

    /** The content of a jar as its location in the framework. */
    InputStream content(ModuleJar jar) {
        try {
            return Files.newInputStream(jar.file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar.file(), e);
        }
    }

    /** Whether a text is an address or a path, not a version. */
    static boolean isAddress(String source) {
        return source.contains(":") || source.contains("/") || source.endsWith(".jar");
    }

    /** The same Maven address with another version. */
    static Optional<String> inVersion(String location, String version) {
        if (!location.startsWith("mvn:")) {
            return Optional.empty();
        }
        String[] parts = location.split("/");
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(
                        URI.create(parts[0] + "/" + parts[1] + "/" + version).toString());
    }
}
