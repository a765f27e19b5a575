// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Another version of a module's jar, for tests of its life: with a version, header or file of its own, the classes as
 * they are. Each method gives a new variant. Immutable.
 */
public final class JarVariant {
    private final Path jar;
    private final Map<String, String> headers;
    private final Map<String, byte[]> files;

    private JarVariant(Path jar, Map<String, String> headers, Map<String, byte[]> files) {
        this.jar = jar;
        this.headers = headers;
        this.files = files;
    }

    /** A variant of a jar, at first the same. */
    public static JarVariant of(Path jar) {
        return new JarVariant(jar, Map.of(), Map.of());
    }

    /** With this bundle version. */
    public JarVariant version(String version) {
        return header("Bundle-Version", version);
    }

    /** With this manifest header; an empty value takes it away. */
    public JarVariant header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new JarVariant(jar, more, files);
    }

    /** With this file; empty content takes it away. */
    public JarVariant file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** With this file; no content takes it away. */
    public JarVariant file(String name, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(name, content.clone());
        return new JarVariant(jar, headers, more);
    }

    /**
     * Writes it.
     *
     * @throws UncheckedIOException when the jar cannot be read or the target not be written
     */
    public Path write(Path target) {
        try (JarFile source = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(source.getManifest());
            headers.forEach((name, value) -> {
                Attributes.Name key = new Attributes.Name(name);
                if (value.isEmpty()) {
                    manifest.getMainAttributes().remove(key);
                } else {
                    manifest.getMainAttributes().put(key, value);
                }
            });
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                copy(source, out);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    if (file.getValue().length > 0) {
                        out.putNextEntry(new JarEntry(file.getKey()));
                        out.write(file.getValue());
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + " from " + jar, e);
        }
    }

    private void copy(JarFile source, JarOutputStream out) throws IOException {
        for (JarEntry entry : source.stream().toList()) {
            boolean ours = files.containsKey(entry.getName()) || entry.getName().equals(JarFile.MANIFEST_NAME);
            if (!ours) {
                out.putNextEntry(new JarEntry(entry.getName()));
                source.getInputStream(entry).transferTo(out);
            }
        }
    }
}
