// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.security.ResidentLinks;

/** The private link of a case to hand to the customer, as text and as a QR code: {@code /private-link/<number>}. */
@Component(service = PageHandler.class)
public final class PrivateLinkPage implements PageHandler {
    private static final int QUIET = 4;

    private final ResidentLinks links;
    private final CaseReader reader;

    /** Wires the page. */
    @Activate
    public PrivateLinkPage(@Reference ResidentLinks links, @Reference CaseReader reader) {
        this.links = links;
        this.reader = reader;
    }

    @Override
    public String path() {
        return "/private-link/*";
    }

    @Override
    public Answer get(Ask ask) {
        var found = reader.find(ask.caller(), ask.rest());
        var secret = found.then(file -> links.link(ask.caller(), file.number()));
        if (secret.refusal().isPresent()) {
            return Answer.problem(secret.refusal().get());
        }
        String address = site(ask.request()) + "/r/" + secret.orElseThrow();
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return Answer.html(
                "private-link",
                Map.of("c", found.orElseThrow(), "address", address, "squares", squares(code), "side", side(code)));
    }

    /** Returns the dark squares of a code as the data of an SVG path. */
    static String squares(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** The side of a code with its quiet zone, in squares. */
    static int side(QrCode code) {
        return code.size + 2 * QUIET;
    }

    /** The address of this server as the browser wrote it. */
    static String site(HttpServletRequest request) {
        String asked = request.getRequestURL().toString();
        return asked.substring(0, asked.length() - request.getRequestURI().length());
    }
}
