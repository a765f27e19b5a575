// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.List;

import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/**
 * A customer: owner, occupant or company (客户, 业主, 租户). Immutable.
 *
 * @param id unique in the estate, e.g. {@code C00042}; an empty string asks the register for a new one
 * @param name 1-120 characters
 * @param phones each 3-30 characters, the first is called first
 * @param language how to address the customer
 * @param special a special customer (特殊客户) whom the manager contacts in person (P02)
 * @param doNotCall the customer does not want calls; call-backs go by letter or page
 * @param idDocument number of an identity document, masked unless the caller may see it; empty when unknown
 * @param note free text for staff, up to 2,000 characters
 * @param version grows with each change; 0 for a new record
 */
public record Party(
        String id,
        Kind kind,
        String name,
        List<String> phones,
        Language language,
        boolean special,
        boolean doNotCall,
        String idDocument,
        String note,
        int version) {

    /** Person or company. */
    public enum Kind {
        PERSON(Text.of("Person", "个人")),
        COMPANY(Text.of("Company", "公司"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** The kind in words. */
        public Text title() {
            return title;
        }
    }

    /** Copies the phones. */
    public Party {
        phones = List.copyOf(phones);
    }
}
