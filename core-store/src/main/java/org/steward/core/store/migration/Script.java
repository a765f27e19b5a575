// SPDX-License-Identifier: Apache-2.0
package org.steward.core.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.steward.core.api.store.StorageException;
import org.steward.core.store.Engine;

/** A script as the bundle has it. */
record Script(String name, String text, String sha256) {
    /** The scripts for an engine, by name: those without an engine in their name, and those of this one. */
    static List<Script> of(Engine engine, Map<String, URL> scripts) {
        return scripts.entrySet().stream()
                .filter(entry -> isFor(engine, entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isFor(Engine engine, String name) {
        for (Engine other : Engine.values()) {
            if (name.endsWith("." + other.name().toLowerCase(Locale.ROOT) + ".sql")) {
                return other == engine;
            }
        }
        return true;
    }

    private static Script read(String name, URL content) {
        try (InputStream in = content.openStream()) {
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Script(
                    name,
                    new String(bytes, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new StorageException("migration " + name + " cannot be read", "", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
