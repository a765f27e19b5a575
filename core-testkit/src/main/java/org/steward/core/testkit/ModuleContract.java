// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.modules.DeclarationCheck;
import org.steward.core.modules.Surroundings;

/**
 * What every module promises. A plugin extends this class, says "this is my declaration", and gets the checks the
 * platform makes before it lets a module serve, and some more that only a build can make.
 */
public abstract class ModuleContract {
    /** The declaration under test. */
    protected abstract ModuleDeclaration declaration();

    /** Modules that must be there with it; none by default. */
    protected List<ModuleDeclaration> neighbours() {
        return List.of();
    }

    /** Where the bundle's classes and manifest are; the usual place by default. */
    protected Path classes() {
        return Path.of("target", "classes");
    }

    @Test
    void isAcceptedByThePlatform() {
        assertThat(DeclarationCheck.faults(declaration(), Surroundings.of(neighbours())))
                .isEmpty();
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Texts.halfTranslated(declaration())).isEmpty();
    }

    @Test
    void namesEachStateForItself() {
        for (CaseType type : declaration().caseTypes()) {
            assertThat(type.workflow().states().stream()
                            .map(state -> state.title().en()))
                    .as(type.id())
                    .doesNotHaveDuplicates();
            assertThat(type.workflow().states().stream()
                            .map(state -> state.title().zh()))
                    .as(type.id())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void letsNobodyMoveAClosedCaseByAccident() {
        for (CaseType type : declaration().caseTypes()) {
            Set<String> closed = type.workflow().states().stream()
                    .filter(state -> state.phase() == Phase.CLOSED)
                    .map(State::id)
                    .collect(Collectors.toSet());
            assertThat(type.workflow().transitions().stream()
                            .filter(transition -> transition.roles().isEmpty()
                                    && transition.from().stream().anyMatch(closed::contains))
                            .filter(transition -> !transition.hidden())
                            .map(Transition::name))
                    .as(type.id())
                    .isEmpty();
        }
    }

    @Test
    void explainsEachIndicator() {
        assertThat(declaration().indicators()).allSatisfy(indicator -> {
            assertThat(indicator.source()).as(indicator.code()).isNotBlank();
            assertThat(indicator.formula().en()).as(indicator.code()).isNotBlank();
        });
    }

    @Test
    void shipsItsMappings() {
        assertThat(declaration().mappings())
                .allSatisfy(name ->
                        assertThat(classes().resolve("import").resolve(name)).exists());
    }

    @Test
    void isABundleThatCanBeSwapped() throws IOException {
        assertThat(BundleLint.faults(classes())).isEmpty();
    }
}
