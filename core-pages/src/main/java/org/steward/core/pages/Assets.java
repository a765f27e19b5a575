// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Style and script, compressed once and kept in memory; and the accent of an estate as a style of its own. */
final class Assets {
    /** The names of the style and the scripts. */
    static final List<String> NAMES = List.of("style.css", "steward.js", "live.js", "entry.js");

    private static final Map<String, byte[]> PACKED = new ConcurrentHashMap<>();

    private Assets() {}

    /** Writes an asset; {@code path} is {@code <version>/<name>} or {@code accent/<rrggbb>.css}. */
    static void write(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.matches("accent/[0-9a-fA-F]{6}\\.css")) {
            keep(response, "text/css;charset=UTF-8");
            response.getOutputStream().write(accent(Integer.parseInt(name.substring(0, 6), 16)));
            return;
        }
        if (!NAMES.contains(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keep(response, name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8");
        response.setHeader("Vary", "Accept-Encoding");
        if (Gzip.isAccepted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            response.getOutputStream().write(PACKED.computeIfAbsent(name, Assets::packed));
        } else {
            response.getOutputStream().write(plain(name));
        }
    }

    private static void keep(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** Darkens the accent until white text can be read on it (4.5:1), and lightens it the same way for dark pages. */
    static byte[] accent(int rgb) {
        int dark = toward(rgb, 0, 0.183);
        int light = toward(rgb, 255, 0.35);
        return String.format(
                        ":root{--accent:#%06x;--on:#fff}:root[data-theme=dark]{--accent:#%06x;--on:#10171f}",
                        dark, light)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int toward(int rgb, int end, double bound) {
        int colour = rgb;
        for (int step = 0; step < 64 && (end == 0 ? light(colour) > bound : light(colour) < bound); step++) {
            colour = part(colour, 16, end) | part(colour, 8, end) | part(colour, 0, end);
        }
        return colour;
    }

    private static int part(int rgb, int shift, int end) {
        int old = rgb >> shift & 255;
        int moved = end == 0 ? (int) (old * 0.95) : Math.min(255, old + 1 + (255 - old) / 20);
        return moved << shift;
    }

    /** Returns the relative luminance as WCAG 2 defines it. */
    static double light(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte[] packed(String name) {
        return Gzip.packed(plain(name));
    }

    private static byte[] plain(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
