// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/**
 * A file that has come in whole, kept in a file of its own until its transaction: whoever sends slowly holds nothing
 * others wait for. Closing it deletes the file. Not thread-safe.
 */
final class Received implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    private final Path file;
    private final long size;
    private final String sha256;

    private Received(Path file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes a file in.
     *
     * @param limit most bytes
     * @return empty when it is longer; nothing of it is kept then
     * @throws UncheckedIOException when it breaks off or the disk is full
     */
    static Optional<Received> of(InputStream content, long limit) {
        Path file = null;
        Received received = null;
        try {
            file = Files.createTempFile("steward-received", null);
            received = written(file, content, limit);
            return Optional.ofNullable(received);
        } catch (IOException e) {
            throw new UncheckedIOException("the file broke off while it was read", e);
        } finally {
            if (received == null && file != null) {
                delete(file);
            }
        }
    }

    private static Received written(Path file, InputStream content, long limit) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                if (size > limit) {
                    return null;
                }
                digest.update(piece);
                out.write(piece);
            }
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** A fresh SHA-256. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Bytes. */
    long size() {
        return size;
    }

    /** 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    /** Hands the content out in pieces, numbered from 0. */
    void pieces(ObjIntConsumer<byte[]> taker) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] piece = content.readNBytes(PIECE);
            for (int i = 0; piece.length > 0; i++) {
                taker.accept(piece, i);
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the received file cannot be read again", e);
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the received file cannot be deleted", e);
        }
    }
}
