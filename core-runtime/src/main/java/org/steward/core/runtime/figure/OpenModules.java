// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.indicator.Combine;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.indicator.Tally;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.parameter.Parameter;

/** The modules with indicators that are open for an estate, entered; their generations stay until it is closed. */
final class OpenModules implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenModules.class);
    private static final int LONGEST_KEY = 200;

    private final List<ModuleRegistry.Lease> leases = new ArrayList<>();
    private final Map<String, String> fingerprints = new TreeMap<>();

    /** Enters all that can be entered. */
    OpenModules(ModuleRegistry registry, String estateId) {
        for (ModuleDeclaration module : registry.enabled(estateId)) {
            if (!module.indicators().isEmpty()) {
                registry.enter(module.id(), estateId, "figures").ifPresent(leases::add);
            }
        }
        Map<String, String> versions = new TreeMap<>();
        for (ModuleStatus status : registry.modules()) {
            versions.put(status.id(), status.version());
        }
        for (ModuleRegistry.Lease lease : leases) {
            ModuleDeclaration module = lease.declaration();
            fingerprints.put(
                    module.id(), versions.getOrDefault(module.id(), "") + " " + Integer.toHexString(shape(module)));
        }
    }

    /** Differs when other indicators are declared, so that a module under development is counted anew too. */
    private static int shape(ModuleDeclaration module) {
        return module.indicators().stream()
                .map(each -> each.code()
                        + each.measure().combine()
                        + each.measure().caseTypes().stream().sorted().toList()
                        + each.formula().en())
                .sorted()
                .toList()
                .hashCode();
    }

    /** Which generation of a module is open; empty when none is. */
    Optional<String> fingerprint(String moduleId) {
        return Optional.ofNullable(fingerprints.get(moduleId));
    }

    /** Ids of the open modules, in order. */
    Set<String> ids() {
        return fingerprints.keySet();
    }

    /** The module that declares a parameter. */
    Optional<String> owner(String parameterKey) {
        return leases.stream()
                .map(ModuleRegistry.Lease::declaration)
                .filter(module ->
                        module.parameters().stream().map(Parameter::key).anyMatch(parameterKey::equals))
                .map(ModuleDeclaration::id)
                .findFirst();
    }

    /** How the tallies of an indicator are put together. */
    Combine combine(String code) {
        return leases.stream()
                .flatMap(lease -> lease.declaration().indicators().stream())
                .filter(indicator -> indicator.code().equals(code))
                .map(indicator -> indicator.measure().combine())
                .findFirst()
                .orElse(Combine.SUM);
    }

    /** Ids of the case types some of the modules look at. */
    Set<String> caseTypes(Set<String> moduleIds) {
        Set<String> types = new HashSet<>();
        for (ModuleRegistry.Lease lease : leases) {
            if (moduleIds.contains(lease.declaration().id())) {
                lease.declaration()
                        .indicators()
                        .forEach(each -> types.addAll(each.measure().caseTypes()));
            }
        }
        return types;
    }

    /** What somebody does with a tally. */
    @FunctionalInterface
    interface Receiver {
        void take(String moduleId, String code, int ordinal, Tally tally);
    }

    /** Asks every measure of some of the modules about a case; one that fails counts nothing, its module is told. */
    void measure(Set<String> moduleIds, CaseFile file, Receiver receiver) {
        for (ModuleRegistry.Lease lease : leases) {
            String id = lease.declaration().id();
            if (moduleIds.contains(id)) {
                for (Indicator indicator : lease.declaration().indicators()) {
                    List<Tally> tallies = asked(lease, indicator, file);
                    for (int i = 0; i < tallies.size(); i++) {
                        receiver.take(id, indicator.code(), i, tallies.get(i));
                    }
                }
            }
        }
    }

    private static List<Tally> asked(ModuleRegistry.Lease lease, Indicator indicator, CaseFile file) {
        if (!indicator.measure().caseTypes().contains(file.current().type())) {
            return List.of();
        }
        try {
            List<Tally> tallies = List.copyOf(indicator.measure().of(file));
            tallies.forEach(OpenModules::check);
            return tallies;
        } catch (RuntimeException failure) {
            log.warn(
                    "indicator {} cannot measure case {}",
                    indicator.code(),
                    file.current().number(),
                    failure);
            lease.failed(failure);
            return List.of();
        }
    }

    private static void check(Tally tally) {
        if (tally.key().length() > LONGEST_KEY) {
            throw new IllegalStateException("a key longer than " + LONGEST_KEY + " characters");
        }
    }

    @Override
    public void close() {
        leases.forEach(ModuleRegistry.Lease::close);
    }
}
