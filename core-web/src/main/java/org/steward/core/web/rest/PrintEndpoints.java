// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.print.CasePrints;
import org.steward.core.api.print.PrintedCase;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.web.endpoint.Call;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Endpoints;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.endpoint.Reply;

/** Papers of cases. Thread-safe. */
@Component(service = PrintEndpoints.class)
public final class PrintEndpoints implements Endpoints {
    /** A sandboxed document is not shown by the PDF reader of Chromium. */
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final CasePrints prints;
    private final CaseReader reader;

    /** Wires the endpoints. */
    @Activate
    public PrintEndpoints(@Reference CasePrints prints, @Reference CaseReader reader) {
        this.prints = prints;
        this.reader = reader;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/cases/{number}/prints",
                        Permissions.CASE_READ,
                        "The papers that can be printed of a case now.",
                        this::offered),
                Endpoint.get(
                        "/cases/{number}/prints/{id}",
                        Permissions.CASE_READ,
                        "A paper of a case as PDF.",
                        this::print,
                        Field.text("lang", "en or zh; absent: the language of the caller")));
    }

    private Reply offered(Call call) {
        return Reply.of(
                reader.find(call.caller(), call.path("number")),
                found -> Reply.ok(json -> json.list(
                        "prints",
                        prints.offered(call.caller(), found),
                        (row, print) -> row.put("id", print.id()).put("title", print.title()))));
    }

    private Reply print(Call call) {
        String lang = call.query("lang", call.visit().language().name().toLowerCase(Locale.ROOT));
        if (!lang.matches("en|zh")) {
            return new Reply.Refused(Rejection.of(
                    Rejection.Kind.INVALID, "lang", "unknown", Text.of("lang must be en or zh", "lang 必须是 en 或 zh")));
        }
        return Reply.of(
                prints.print(
                        call.caller(),
                        call.path("number"),
                        call.path("id"),
                        lang.equals("zh") ? Language.ZH : Language.EN,
                        site(call.request())),
                PrintEndpoints::stream);
    }

    private static Reply stream(PrintedCase made) {
        byte[] pdf = made.pdf();
        return new Reply.Stream(
                Map.of(
                        "Content-Type",
                        "application/pdf",
                        "Content-Length",
                        Integer.toString(pdf.length),
                        "Content-Disposition",
                        "inline; filename=\"" + made.fileName() + "\"",
                        "Content-Security-Policy",
                        POLICY),
                target -> target.write(pdf));
    }

    private static String site(HttpServletRequest request) {
        String asked = request.getRequestURL().toString();
        return asked.substring(0, asked.length() - request.getRequestURI().length());
    }
}
