// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The distribution under test, unpacked once per run into the build folder. */
public final class Distribution {
    private static Path unpacked;

    private Distribution() {}

    /** The archive the build made. */
    public static Path archive() {
        Path file = Path.of(System.getProperty(
                "steward.distribution", "../karaf-features/assembly/target/assembly-0.1.0-SNAPSHOT.tar.gz"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("No distribution at " + file.toAbsolutePath());
        }
        return file.toAbsolutePath().normalize();
    }

    /** The folder it is unpacked to. */
    public static synchronized Path home() {
        if (unpacked == null) {
            unpacked = unpack(archive());
        }
        return unpacked;
    }

    /** A new folder of the build for one test, removed with the build. */
    public static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(target().resolve("servers"));
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty file of the build, e.g. for what a server prints. */
    public static Path newFile(String name, String suffix) {
        try {
            Path parent = Files.createDirectories(target().resolve("servers"));
            return Files.createTempFile(parent, name + "-", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build folder. */
    public static Path target() {
        return Path.of("target").toAbsolutePath();
    }

    /** A port nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder with what an archive holds. */
    public static Path unpack(Path archive) {
        try {
            Path to = folder("distribution");
            Process tar = new ProcessBuilder(
                            "tar", "xzf", archive.toString(), "-C", to.toString(), "--strip-components=1")
                    .inheritIO()
                    .start();
            if (!tar.waitFor(2, TimeUnit.MINUTES) || tar.exitValue() != 0) {
                throw new IllegalStateException("Cannot unpack " + archive);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while unpacking", e);
        }
    }
}
