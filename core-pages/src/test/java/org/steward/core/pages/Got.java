// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/** What a browser gets back, for tests. */
final class Got {
    private final Map<String, String> headers = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final StringWriter body = new StringWriter();
    private final Bytes bytes = new Bytes();
    private int status = 200;

    HttpServletResponse response() {
        PrintWriter writer = new PrintWriter(body);
        return Sent.proxy(HttpServletResponse.class, (proxy, called, given) -> switch (called.getName()) {
            case "setStatus" -> {
                status = (int) given[0];
                yield null;
            }
            case "setHeader" -> headers.put((String) given[0], (String) given[1]);
            case "setContentType" -> headers.put("Content-Type", (String) given[0]);
            case "addCookie" -> cookies.add((Cookie) given[0]) ? null : null;
            case "getWriter" -> writer;
            case "getOutputStream" -> bytes;
            case "sendError" -> {
                status = (int) given[0];
                yield null;
            }
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The cookies set, as a browser would send them back. */
    List<Cookie> cookies() {
        return List.copyOf(cookies);
    }

    String body() {
        return body.toString() + bytes.written.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes.written.toByteArray();
    }

    private static final class Bytes extends ServletOutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int each) {
            written.write(each);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("pages write at once");
        }
    }
}
