// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.steward.core.api.store.ModuleTables;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** Applies a module's migrations to an empty store, twice, and looks at the tables they made. Stateless. */
final class MigrationTrial {
    private static final Pattern TABLE = Pattern.compile("(?i)\\bCREATE\\s+TABLE\\s+(\\w+)");

    private MigrationTrial() {}

    /**
     * One sentence per fault.
     *
     * @param folder with the scripts; need not be there
     */
    static List<String> faults(StoreSettings settings, String module, Path folder) {
        Map<String, URL> scripts = scripts(folder);
        List<String> faults = new ArrayList<>();
        try (Store store = Store.open(settings, Clock.systemUTC())) {
            List<String> applied = store.migrations().apply(module, scripts);
            if (applied.isEmpty() && !scripts.isEmpty()) {
                faults.add("no script of " + scripts.keySet() + " was applied");
            }
            if (!store.migrations().apply(module, scripts).isEmpty()) {
                faults.add("a second run applied scripts again");
            }
            faults.addAll(tableFaults(store.moduleTables(), tables(scripts)));
        }
        return faults;
    }

    private static List<String> tableFaults(ModuleTables tables, List<String> made) {
        List<String> faults = new ArrayList<>();
        for (String table : tables.existing(made)) {
            List<List<String>> lines = new ArrayList<>();
            tables.read(table, lines::add);
            if (!lines.get(0).get(0).equalsIgnoreCase("estate_id")) {
                faults.add("table " + table + " does not lead with estate_id but with "
                        + lines.get(0).get(0));
            }
        }
        return faults;
    }

    private static Map<String, URL> scripts(Path folder) {
        Map<String, URL> scripts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                    scripts.put(file.getFileName().toString(), url(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return scripts;
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private static List<String> tables(Map<String, URL> scripts) {
        List<String> tables = new ArrayList<>();
        for (URL script : scripts.values()) {
            try {
                Matcher made = TABLE.matcher(Files.readString(Path.of(script.getPath())));
                while (made.find()) {
                    tables.add(made.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tables;
    }
}
