// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.osgi.framework.Constants;
import org.osgi.framework.Version;

import org.steward.core.api.module.Module;
import org.steward.core.api.text.Text;

/**
 * A jar that holds a module. Immutable.
 *
 * @param id of the module: the header {@code Steward-Module}, or the last part of the symbolic name
 */
record ModuleJar(Path file, String id, String symbolicName, Version version) {
    /** The header that names the module. */
    static final String HEADER = "Steward-Module";

    /** Reads what a jar says of itself, without running anything of it. */
    static ModuleJar read(Path file, String from) throws Refused {
        Attributes headers;
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException e) {
            throw Refused.invalid(
                    "source", Text.of("{0} is no jar", "{0} 不是 jar 文件").with(from));
        }
        String name =
                header(headers, Constants.BUNDLE_SYMBOLICNAME).split(";")[0].strip();
        if (name.isEmpty() || !header(headers, Constants.PROVIDE_CAPABILITY).contains(Module.class.getName())) {
            throw Refused.invalid(
                    "source",
                    Text.of("{0} is a jar that offers no module", "{0} 不含任何模块").with(from));
        }
        String id = header(headers, HEADER);
        return new ModuleJar(
                file, id.isEmpty() ? name.substring(name.lastIndexOf('.') + 1) : id, name, version(headers, from));
    }

    private static Version version(Attributes headers, String from) throws Refused {
        String version = header(headers, Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(
                    "source",
                    Text.of("{0} has no sound version: '{1}'", "{0} 的版本号无效：“{1}”")
                            .with(from, version));
        }
    }

    private static String header(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value.strip();
    }
}
