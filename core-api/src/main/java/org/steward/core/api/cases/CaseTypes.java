// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.people.Caller;

/** The case types that exist for an estate, from its enabled modules. Thread-safe. */
@ProviderType
public interface CaseTypes {
    /** Types of enabled modules, in the order of their titles. */
    List<CaseType> types(String estateId);

    /** The type of an enabled module. */
    Optional<CaseType> type(String estateId, String typeId);

    /**
     * The type as last known, also when its module is absent: for labels of old cases. Its guards are not kept.
     */
    Optional<CaseType> known(String typeId);

    /** Who may see the cases of a type, as last known; of one that was never known everybody. */
    default Readers readers(String typeId) {
        return known(typeId).map(CaseType::readers).orElse(Readers.EVERYBODY);
    }

    /** The types, as last known, whose cases not everybody may see, in any order. From memory. */
    List<CaseType> confidential();

    /** Ids of the types of whose cases a caller sees at most those it has to do with, in any order. From memory. */
    default Set<String> hiddenFrom(Caller caller) {
        return confidential().stream()
                .filter(type -> !type.readers().admitsToAll(caller))
                .map(CaseType::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
