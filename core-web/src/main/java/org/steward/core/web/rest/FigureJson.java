// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import java.util.Map;

import org.steward.core.api.indicator.Counting;
import org.steward.core.api.indicator.Figure;
import org.steward.core.api.indicator.FigureCases;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Measurement;
import org.steward.core.api.indicator.Restatement;
import org.steward.core.api.indicator.Slice;
import org.steward.core.api.text.Text;
import org.steward.core.web.json.JsonOut;

/** Figures as JSON; what is not applicable is {@code null}. Stateless. */
final class FigureJson {
    private FigureJson() {}

    static void figure(JsonOut json, Figure figure) {
        Indicator indicator = figure.indicator();
        json.put("code", indicator.code())
                .put("title", indicator.title())
                .texts("titles", both(indicator.title()))
                .texts("formula", both(indicator.formula()))
                .put("from", figure.period().from().toString())
                .put("to", figure.period().to().toString());
        measurement(json, figure.measured());
        json.put("value", figure.value().orElse(null))
                .put("unit", indicator.unit())
                .put("target", indicator.target())
                .put("higherIsBetter", indicator.higherIsBetter());
        if (figure.onTarget().isPresent()) {
            json.put("onTarget", figure.onTarget().get());
        } else {
            json.none("onTarget");
        }
        json.put("source", indicator.source()).put("frozenAt", figure.frozenAt());
        if (figure.now() == null) {
            json.none("now");
        } else {
            json.object("now", now -> {
                measurement(now, figure.now());
                now.put("value", indicator.value(figure.now()).orElse(null));
            });
        }
    }

    private static Map<String, String> both(Text text) {
        return Map.of("en", text.en(), "zh", text.zh());
    }

    private static void measurement(JsonOut json, Measurement measured) {
        json.put("numerator", measured.numerator()).put("denominator", measured.denominator());
    }

    static void slice(JsonOut json, Slice slice) {
        json.put("of", slice.value()).put("title", slice.title());
        measurement(json, slice.measured());
    }

    static void row(JsonOut json, FigureCases.Row row) {
        json.put("number", row.caseNumber())
                .put("summary", row.summary())
                .put("state", row.state())
                .put("at", row.tally().at())
                .put("key", row.tally().key())
                .put("numerator", row.tally().numerator())
                .put("denominator", row.tally().denominator());
    }

    static void restatement(JsonOut json, Restatement restated) {
        json.put("month", restated.month().toString())
                .put("code", restated.code())
                .put("at", restated.at())
                .put("number", restated.caseNumber())
                .object("before", before -> measurement(before, restated.before()))
                .object("after", after -> measurement(after, restated.after()));
    }

    static void counting(JsonOut json, Counting counting) {
        json.put("module", counting.moduleId()).put("first", counting.first()).put("percent", counting.percent());
    }
}
