// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.time.LocalDate;

import org.steward.core.api.text.Text;

/**
 * Who stands in which relation to a unit, and when. Immutable.
 *
 * @param from first day, {@code null} when unknown
 * @param to last day, {@code null} while it lasts
 */
public record Tenure(String unitId, String partyId, Relation relation, LocalDate from, LocalDate to) {

    /** Relation of a customer to a unit (关系). */
    public enum Relation {
        OWNER(Text.of("Owner", "业主")),
        CO_OWNER(Text.of("Co-owner", "共有人")),
        TENANT(Text.of("Tenant", "租户")),
        FAMILY(Text.of("Family", "家属")),
        AGENT(Text.of("Agent", "代理人"));

        private final Text title;

        Relation(Text title) {
            this.title = title;
        }

        /** The relation in words. */
        public Text title() {
            return title;
        }
    }
}
