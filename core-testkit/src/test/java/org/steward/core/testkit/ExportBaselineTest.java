// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportBaselineTest {
    @TempDir
    private Path folder;

    @Test
    void acceptsAnAddedMethodWithAMinorStep() throws IOException {
        Path earlier = jar("earlier", "1.0.0", "public final class Lamp { public void on() {} }");
        Path now = jar("now", "1.1.0", "public final class Lamp { public void on() {} public void off() {} }");
        assertThat(ExportBaseline.faults(earlier, now)).isEmpty();
    }

    @Test
    void tellsARemovedMethodWithoutAMajorStep() throws IOException {
        Path earlier = jar("earlier", "1.0.0", "public final class Lamp { public void on() {} public void off() {} }");
        Path now = jar("now", "1.0.1", "public final class Lamp { public void on() {} }");
        assertThat(ExportBaseline.faults(earlier, now))
                .singleElement()
                .asString()
                .contains("lamp.api", "2.0.0");
    }

    private Path jar(String name, String version, String source) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name + "/lamp/api"));
        Path java = Files.writeString(place.resolve("Lamp.java"), "package lamp.api; " + source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, java.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "lamp");
        main.putValue("Bundle-Version", version);
        main.putValue("Export-Package", "lamp.api;version=\"" + version + "\"");
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("lamp/api/Lamp.class"));
            out.write(Files.readAllBytes(place.resolve("Lamp.class")));
        }
        return jar;
    }
}
