// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.callback;

import java.time.Instant;

import org.steward.core.api.cases.Satisfaction;
import org.steward.core.api.text.Text;

/**
 * One try to reach the customer. Immutable.
 *
 * @param by staff id, or {@code resident} for the private page
 * @param reached whether somebody answered
 * @param satisfaction what they said, {@code null} when not reached
 * @param comment in the customer's words, may be empty
 */
public record CallbackAttempt(
        Instant at, String by, Method method, boolean reached, Satisfaction satisfaction, String comment) {

    /** How it was tried. */
    public enum Method {
        PHONE(Text.of("Phone", "电话")),
        HOME(Text.of("Home visit", "上门")),
        LETTER(Text.of("Letter", "信函")),
        APP(Text.of("Private page", "客户页面"));

        private final Text title;

        Method(Text title) {
            this.title = title;
        }

        /** The method in words. */
        public Text title() {
            return title;
        }
    }
}
