// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends the scripts and styles of modules: asked for at each visit, since a module may be replaced at any time, but
 * sent again only when they changed, and compressed. Stateless.
 */
final class ScriptFiles {
    private ScriptFiles() {}

    static void write(Answer.Script script, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean packs = Gzip.isAccepted(request);
        String tag = "\"" + hash(script.bytes()) + (packs ? "-gzip\"" : "\"");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(script.mediaType());
        if (!script.scope().isEmpty()) {
            response.setHeader("Service-Worker-Allowed", script.scope());
        }
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.getOutputStream().write(packs ? Gzip.packed(script.bytes()) : script.bytes());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
