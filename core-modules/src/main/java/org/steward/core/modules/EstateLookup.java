// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;

/**
 * The estates as this room needs them. The register stands on a later room, so it comes and goes; without it there are
 * no estates and no modes. Thread-safe.
 */
@Component(service = EstateLookup.class)
public final class EstateLookup {
    private volatile EstateRegister register;

    /** Takes the register. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRegister(EstateRegister arrived) {
        register = arrived;
    }

    /** Forgets the register. */
    public void unbindRegister(EstateRegister departed) {
        if (register == departed) {
            register = null;
        }
    }

    /** Ids of all estates. */
    Set<String> ids() {
        EstateRegister present = register;
        return present == null
                ? Set.of()
                : present.estates().stream().map(Estate::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The active service mode of an estate, or an empty string. */
    String mode(String estateId) {
        EstateRegister present = register;
        Optional<Estate> estate = present == null ? Optional.empty() : present.estate(estateId);
        return estate.map(Estate::mode).orElse("");
    }
}
