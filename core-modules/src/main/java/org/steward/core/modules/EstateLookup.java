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
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;

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
    public Set<String> ids() {
        EstateRegister present = register;
        return present == null
                ? Set.of()
                : present.estates().stream().map(Estate::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The active service mode of an estate, or an empty string. */
    public String mode(String estateId) {
        EstateRegister present = register;
        Optional<Estate> estate = present == null ? Optional.empty() : present.estate(estateId);
        return estate.map(Estate::mode).orElse("");
    }

    /** Gives the caller's estate another service mode; the refusal when that cannot be. */
    public Optional<Rejection> changeMode(Caller caller, String mode) {
        EstateRegister present = register;
        Optional<Estate> estate = present == null ? Optional.empty() : present.estate(caller.estateId());
        return estate.flatMap(now -> present.change(
                        caller, new Estate(now.id(), now.name(), now.kind(), now.zone(), mode, now.accent()))
                .refusal());
    }
}
