// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what would keep a bundle from being swapped alone. Pure and thread-safe. */
public final class BundleLint {
    private static final Pattern OPTIONAL_CORE =
            Pattern.compile("(org\\.steward\\.core[\\w.]*)[^,\"]*(\"[^\"]*\"[^,\"]*)*resolution:=\"?optional");
    private static final Pattern INNER_CORE = Pattern.compile("org\\.steward\\.core\\.(?!api\\b)[\\w.]+");

    private BundleLint() {}

    /**
     * One sentence per fault.
     *
     * @param classes folder with the classes and {@code META-INF/MANIFEST.MF}
     * @throws IOException when the manifest cannot be read
     */
    public static List<String> faults(Path classes) throws IOException {
        List<String> faults = new ArrayList<>();
        Path file = classes.resolve("META-INF").resolve("MANIFEST.MF");
        try (InputStream in = Files.newInputStream(file)) {
            faults.addAll(faults(new Manifest(in).getMainAttributes()));
        }
        if (Files.exists(classes.resolve("org/steward/core/api"))) {
            faults.add("it contains classes of org.steward.core.api: the package would be split");
        }
        return faults;
    }

    static List<String> faults(Attributes manifest) {
        List<String> faults = new ArrayList<>();
        String imports = header(manifest, "Import-Package");
        if (!header(manifest, "DynamicImport-Package").isEmpty()) {
            faults.add("DynamicImport-Package ties it to whatever is there: name the packages");
        }
        if (!header(manifest, "Require-Bundle").isEmpty()) {
            faults.add("Require-Bundle ties it to one bundle: import packages");
        }
        Matcher optional = OPTIONAL_CORE.matcher(imports);
        if (optional.find()) {
            faults.add(optional.group(1) + " is imported as optional: a refresh of the core would follow");
        }
        Matcher inner = INNER_CORE.matcher(imports);
        if (inner.find()) {
            faults.add(inner.group() + " is no contract: a module imports org.steward.core.api only");
        }
        if (header(manifest, "Export-Package").contains("org.steward.core")) {
            faults.add("it exports a package of the core: two providers of one package");
        }
        return faults;
    }

    private static String header(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value;
    }
}
