// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.util.Map;

import io.nayuki.qrcodegen.QrCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.security.Permissions;

/** A sheet for a notice board, a lift or a door: the code that opens the report page with the place filled in. */
@Component(service = PageHandler.class)
public final class ReportCodePage implements PageHandler {
    private final EstateRegister estates;

    /** Wires the page. */
    @Activate
    public ReportCodePage(@Reference EstateRegister estates) {
        this.estates = estates;
    }

    @Override
    public String path() {
        return "/report-code";
    }

    @Override
    public Answer get(Ask ask) {
        if (!ask.caller().may(Permissions.CASE_READ)) {
            return Answer.problem(403);
        }
        String place = ask.get("place").length() > 200 ? "" : ask.get("place");
        String unit = ask.get("unit").length() > 60 ? "" : ask.get("unit");
        String address = PrivateLinkPage.site(ask.request()) + "/report/" + ask.estate() + "?unit=" + Ask.encode(unit)
                + "&place=" + Ask.encode(place);
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return Answer.html(
                "report-code",
                Map.of(
                        "home",
                        estates.estate(ask.estate()).orElseThrow(),
                        "where",
                        unit.isEmpty() ? place : unit,
                        "address",
                        address,
                        "squares",
                        PrivateLinkPage.squares(code),
                        "side",
                        PrivateLinkPage.side(code)));
    }
}
