// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.util.List;

import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Share;
import org.steward.core.api.text.Text;
import org.steward.frontdesk.bulletin.AnnouncementType;

/** The figure of P31, which has no number in domain section 4. Stateless. */
final class NoticeFigures {
    private NoticeFigures() {}

    static List<Indicator> all() {
        return List.of(Figure.share(
                "ANN01",
                Text.of("Notices posted on time", "公告及时张贴率"),
                Text.of("posted in time after approval / approved notices due", "批准后及时张贴数 / 批准后应张贴数"),
                100,
                "P31, CV",
                Share.ofReceived(
                        AnnouncementType.ID,
                        Share.hasTimer("post").and(file -> !Figure.isWithdrawn(file)),
                        Figure.inTime("post"))));
    }
}
