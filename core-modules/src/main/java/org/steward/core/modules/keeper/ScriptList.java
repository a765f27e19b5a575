// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.osgi.framework.Bundle;

import org.steward.core.api.module.ModuleScript;
import org.steward.core.api.store.Migrations;
import org.steward.core.api.text.Text;
import org.steward.core.modules.ModuleWatch;

/** The migration scripts of modules, of installed ones and of jars that are not installed. Thread-safe. */
final class ScriptList {
    private static final String FOLDER = "db/migration/";

    private final ModuleBundles bundles;
    private final ModuleJars jars;
    private final Migrations migrations;

    ScriptList(ModuleBundles bundles, ModuleJars jars, Migrations migrations) {
        this.bundles = bundles;
        this.jars = jars;
        this.migrations = migrations;
    }

    /** The scripts of the version that is installed, or of the highest one that was. */
    List<ModuleScript> present(String id) throws Refused {
        Optional<Bundle> bundle = bundles.any(id);
        List<ModuleJar> kept = jars.kept(id);
        if (bundle.isEmpty() && kept.isEmpty()) {
            throw Refused.conflict(
                    "not-installed",
                    Text.of("{0} was never installed here; name a version to look into", "{0} 从未安装；请指定要查看的版本")
                            .with(id));
        }
        return bundle.isPresent() ? scripts(id, ModuleWatch.scripts(bundle.get())) : of(kept.get(kept.size() - 1));
    }

    /** The scripts of every version that was here. */
    List<ModuleScript> ever(String id) throws Refused {
        List<ModuleScript> all = new ArrayList<>();
        bundles.any(id).ifPresent(bundle -> all.addAll(scripts(id, ModuleWatch.scripts(bundle))));
        for (ModuleJar jar : jars.kept(id)) {
            all.addAll(of(jar));
        }
        return all;
    }

    /** The scripts of a jar. */
    List<ModuleScript> of(ModuleJar jar) {
        Map<String, URL> found = new HashMap<>();
        try (JarFile file = new JarFile(jar.file().toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                String name = entry.getName();
                if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
                    found.put(
                            name.substring(FOLDER.length()),
                            URI.create("jar:" + jar.file().toUri() + "!/" + name)
                                    .toURL());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar.file(), e);
        }
        return scripts(jar.id(), found);
    }

    private List<ModuleScript> scripts(String id, Map<String, URL> scripts) {
        return migrations.status(id, scripts).stream()
                .map(record -> new ModuleScript(record, text(scripts.get(record.script()))))
                .toList();
    }

    private static String text(URL script) {
        if (script == null) {
            return "";
        }
        try (InputStream in = script.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + script, e);
        }
    }
}
