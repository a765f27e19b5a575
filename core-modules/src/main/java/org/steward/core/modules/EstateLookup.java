// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.steward.core.api.estate.Estate;
import org.steward.core.api.estate.EstateRegister;
import org.steward.core.api.mode.ModeDesk;
import org.steward.core.api.mode.ModePeriod;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/**
 * The estates as this room needs them. The register stands on a later room, so it comes and goes; without it there are
 * no estates and no modes. Thread-safe.
 */
@Component(service = EstateLookup.class)
public final class EstateLookup {
    private final Clock clock;
    private volatile EstateRegister register;
    private volatile ModeDesk modes;

    /** A lookup that knows no estates yet. */
    @Activate
    public EstateLookup(@Reference Clock clock) {
        this.clock = clock;
    }

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

    /** Takes the desk of the modes. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindModes(ModeDesk arrived) {
        modes = arrived;
    }

    /** Forgets the desk of the modes. */
    public void unbindModes(ModeDesk departed) {
        if (modes == departed) {
            modes = null;
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

    /**
     * Gives an estate the service mode its file names, from today, unless the file said so before: what was decided
     * since then counts.
     *
     * @param file named as who decided and why
     * @return the refusal when that cannot be
     */
    public Optional<Rejection> carryMode(Caller caller, String file, String mode) {
        ModeDesk present = modes;
        Optional<Estate> estate = Optional.ofNullable(register).flatMap(known -> known.estate(caller.estateId()));
        if (present == null || estate.isEmpty()) {
            return Optional.of(Rejection.of(
                    Rejection.Kind.UNAVAILABLE, "later", Text.of("the service modes are not there yet", "服务模式尚未就绪")));
        }
        boolean carriedBefore = present.periods(caller.estateId()).stream()
                .filter(period -> period.decidedBy().equals(caller.id()))
                .max(Comparator.comparingLong(ModePeriod::id))
                .filter(period -> period.mode().equals(mode))
                .isPresent();
        if (carriedBefore || estate.get().mode().equals(mode)) {
            return Optional.empty();
        }
        LocalDate today = clock.instant().atZone(estate.get().zone()).toLocalDate();
        return present.change(caller, mode, today, file).refusal();
    }
}
