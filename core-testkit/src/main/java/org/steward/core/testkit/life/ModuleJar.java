// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.module.Module;
import org.steward.core.testkit.JarVariant;

/**
 * A module's jar as it was built, and jars like it that are fine or broken. Immutable.
 *
 * @param file the jar
 * @param id the module's id, from the header {@code Steward-Module}
 * @param component entry of the jar that describes the module's component
 * @param implementation name of the component's class
 */
record ModuleJar(Path file, String id, String component, String implementation) {
    private static final String MODULE_HEADER = "Steward-Module";
    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");
    private static final String FAILING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s" immediate="true">
              <service><provide interface="%s"/></service>
              <implementation class="%s"/>
            </scr:component>
            """;

    /** A module's jar. */
    static ModuleJar of(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().matches("OSGI-INF/[^/]+\\.xml")) {
                    String xml = text(jar, entry);
                    Matcher type = CLASS.matcher(xml);
                    if (xml.contains('"' + Module.class.getName() + '"') && type.find()) {
                        String id = jar.getManifest().getMainAttributes().getValue(MODULE_HEADER);
                        return new ModuleJar(file.toAbsolutePath(), id, entry.getName(), type.group(1));
                    }
                }
            }
            throw new IllegalStateException("No component of " + file + " provides " + Module.class.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same in another version. */
    JarVariant version(String version) {
        return JarVariant.of(file).version(version);
    }

    /** One that imports a package nobody exports. */
    JarVariant lackingAPackage(String version) {
        return version(version).header("Import-Package", "org.nowhere;version=\"[1,2)\"");
    }

    /** One that fails when it is activated. */
    JarVariant failing(String version) {
        String entry = FailingModule.class.getName().replace('.', '/') + ".class";
        try (InputStream bytes = ModuleJar.class.getClassLoader().getResourceAsStream(entry)) {
            String xml = FAILING.formatted(implementation, Module.class.getName(), FailingModule.class.getName());
            return version(version).file(component, xml).file(entry, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
