// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A small picture made by code: a wall with a stain, as PNG. Stateless and thread-safe. */
final class DemoPhoto {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int TILE = 40;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private DemoPhoto() {}

    /** The picture; another number gives another wall. */
    static InputStream of(int n) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", deflated(pixels(n)));
        chunk(file, "IEND", new byte[0]);
        return new ByteArrayInputStream(file.toByteArray());
    }

    private static byte[] pixels(int n) {
        ByteBuffer rows = ByteBuffer.allocate(HEIGHT * (1 + WIDTH * 3));
        for (int y = 0; y < HEIGHT; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                pixel(rows, n, x, y);
            }
        }
        return rows.array();
    }

    private static void pixel(ByteBuffer rows, int n, int x, int y) {
        boolean joint = (x + y / TILE % 2 * TILE / 2) % TILE < 2 || y % TILE < 2;
        double light = 0.78 + 0.22 * x / WIDTH - 0.15 * y / HEIGHT;
        double far = Math.hypot(x - 170.0 - n * 37 % 120, (y - 150.0) * (1 + n % 3 * 0.2));
        double edge = 62 + 11 * Math.sin(Math.atan2(y - 150.0, x - 170.0) * (4 + n % 4));
        double stain = far < edge ? 0.52 + 0.3 * far / edge : 1;
        double shade = light * stain * (joint ? 0.86 : 1);
        rows.put((byte) (224 * shade));
        rows.put((byte) ((212 - n % 3 * 8) * shade * (stain < 1 ? 0.94 : 1)));
        rows.put((byte) (190 * shade * (stain < 1 ? 0.82 : 1)));
    }

    private static byte[] deflated(byte[] raw) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
