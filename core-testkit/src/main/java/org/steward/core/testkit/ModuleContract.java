// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.indicator.Indicator;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.modules.DeclarationCheck;
import org.steward.core.modules.Surroundings;
import org.steward.core.store.StoreSettings;
import org.steward.test.postgres.PrivatePostgres;

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

    /** The jar of the last release, to hold the exported packages against; none by default. */
    protected Optional<Path> lastRelease() {
        return Optional.empty();
    }

    /** The jar as it is now; only asked for when there is a last release. */
    protected Path jar() {
        throw new IllegalStateException("lastRelease() is given but jar() is not");
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
    void givesEachIndicatorACodeOfItsOwn() {
        assertThat(declaration().indicators().stream().map(Indicator::code)).doesNotHaveDuplicates();
    }

    @Test
    void namesEachIndicatorInBothLanguages() {
        assertThat(declaration().indicators()).allSatisfy(indicator -> {
            assertThat(indicator.title().zh()).as(indicator.code()).containsPattern("\\p{IsHan}");
            assertThat(indicator.formula().zh()).as(indicator.code()).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void measuresCasesThatExist() {
        Set<String> known = Stream.concat(Stream.of(declaration()), neighbours().stream())
                .flatMap(each -> each.caseTypes().stream())
                .map(CaseType::id)
                .collect(Collectors.toSet());
        assertThat(declaration().indicators()).allSatisfy(indicator -> {
            assertThat(indicator.measure().caseTypes()).as(indicator.code()).isNotEmpty();
            assertThat(known)
                    .as(indicator.code())
                    .containsAll(indicator.measure().caseTypes());
        });
    }

    @Test
    void saysWhatEachEndpointNeeds() {
        Set<String> known = new HashSet<>(Surroundings.of(neighbours()).permissions());
        declaration().permissions().forEach(permission -> known.add(permission.id()));
        assertThat(OpenEndpoints.faults(declaration().resources(), known)).isEmpty();
    }

    @Test
    void printsItsPapersInBothLanguages() {
        assertThat(PrintTrial.faults(declaration())).isEmpty();
    }

    @Test
    void migratesAnEmptyDerby(@TempDir Path folder) {
        assertThat(MigrationTrial.faults(
                        StoreSettings.derby(folder), declaration().id(), scripts()))
                .isEmpty();
    }

    @Test
    void migratesAnEmptyPostgres(@TempDir Path folder) {
        try (PrivatePostgres postgres = PrivatePostgres.start()) {
            StoreSettings settings = StoreSettings.postgresql(folder, postgres.newDatabase(), "steward", "");
            assertThat(MigrationTrial.faults(settings, declaration().id(), scripts()))
                    .isEmpty();
        }
    }

    private Path scripts() {
        return classes().resolve("db").resolve("migration");
    }

    @Test
    void keepsItsExportsCompatible() {
        lastRelease()
                .ifPresent(earlier ->
                        assertThat(ExportBaseline.faults(earlier, jar())).isEmpty());
    }

    @Test
    void isABundleThatCanBeSwapped() throws IOException {
        assertThat(BundleLint.faults(classes())).isEmpty();
    }
}
