// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.people;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;

/**
 * Customers and their tenures. Reads need {@code customer.read}, writes {@code customer.write}; without
 * {@code customer.id.read} identity numbers come masked. Every read of one customer by staff is journaled. Thread-safe.
 */
@ProviderType
public interface PeopleRegister {
    /**
     * Customers whose name, phone (digits only compared), id or unit contains the text, by name then id.
     *
     * @param after the last id of the page before, or an empty string
     * @param limit 1-200
     */
    Outcome<List<Party>> find(Caller caller, String text, String after, int limit);

    /** One customer. */
    Outcome<Party> party(Caller caller, String partyId);

    /** Adds (empty id) or changes (id and version given) a customer. */
    Outcome<Party> put(Caller caller, Party party);

    /** Tenures of a unit, running ones first. */
    List<Tenure> tenuresOfUnit(String estateId, String unitId);

    /** Tenures of a customer, running ones first. */
    List<Tenure> tenuresOfParty(String estateId, String partyId);

    /** Adds a tenure, or ends it when one with the same unit, customer and relation runs. */
    Outcome<Tenure> put(Caller caller, Tenure tenure);

    /**
     * The name and first phone (or an empty string) of a customer, written into a case when it is opened so that
     * whoever
     * works on it can call; without journaling a read. One statement.
     */
    Optional<Contact> contactOf(String estateId, String partyId);

    /** Whom to call. Immutable. */
    record Contact(String name, String phone) {}

    /** The name of a customer for lists, without journaling a read. */
    Optional<String> nameOf(String estateId, String partyId);
}
