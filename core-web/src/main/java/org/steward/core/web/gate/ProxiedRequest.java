// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Enumeration;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request as a proxy on this machine tells of it: whose it is and whether it came encrypted. Of the addresses the
 * last one counts, which the proxy itself has added; what stands before it anybody may have written. From elsewhere
 * these headers count for nothing.
 */
final class ProxiedRequest extends HttpServletRequestWrapper {
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final String address;
    private final boolean secure;

    ProxiedRequest(HttpServletRequest request) {
        super(request);
        String peer = request.getRemoteAddr();
        boolean proxied = isThisMachine(peer);
        String forwarded = last(request, "X-Forwarded-For");
        address = proxied && LITERAL.matcher(forwarded).matches() ? forwarded : peer;
        secure = request.isSecure()
                || proxied && last(request, "X-Forwarded-Proto").equalsIgnoreCase("https");
    }

    private static String last(HttpServletRequest request, String header) {
        String last = "";
        Enumeration<String> values = request.getHeaders(header);
        while (values != null && values.hasMoreElements()) {
            last = values.nextElement();
        }
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    private static boolean isThisMachine(String peer) {
        try {
            return peer != null
                    && LITERAL.matcher(peer).matches()
                    && InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }
}
