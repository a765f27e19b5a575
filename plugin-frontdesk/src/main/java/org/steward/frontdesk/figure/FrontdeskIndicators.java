// SPDX-License-Identifier: Apache-2.0
package org.steward.frontdesk.figure;

import java.util.List;
import java.util.stream.Stream;

import org.steward.core.api.indicator.Indicator;
import org.steward.frontdesk.FrontdeskTools;

/** K01 to K11 and K19 (its requests) of domain section 4 and the figure of P31, computed from what happened. */
public final class FrontdeskIndicators {
    private FrontdeskIndicators() {}

    /** All of them. */
    public static List<Indicator> all(FrontdeskTools tools) {
        return Stream.of(
                        new CallFigures(tools).all(),
                        new RequestFigures(tools).all(),
                        PromiseFigures.all(),
                        PostFigures.all(),
                        CallbackFigures.all(),
                        NoticeFigures.all())
                .flatMap(List::stream)
                .toList();
    }
}
