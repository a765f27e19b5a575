// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.time.Duration;

import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Says a distance in time the way people do. */
final class DueWords {
    private DueWords() {}

    static String of(Duration distance, Language language) {
        long minutes = Math.abs(distance.toMinutes());
        Text amount = minutes < 60
                ? Text.of("{0} min", "{0} 分钟").with(minutes)
                : minutes < 48 * 60
                        ? Text.of("{0} h", "{0} 小时").with(minutes / 60)
                        : Text.of("{0} days", "{0} 天").with(minutes / (24 * 60));
        Text sentence = distance.isNegative() ? Text.of("{0} late", "已超时 {0}") : Text.of("in {0}", "还剩 {0}");
        return sentence.with(amount).in(language);
    }
}
