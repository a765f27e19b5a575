// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows: plugins to core-api, core rooms to core-api, nothing sideways, nothing back. */
class ArchitectureTest {
    private static final String API = "org.steward.core.api..";

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.steward");
        assertThat(house.contain("org.steward.core.api.cases.CaseDesk")).isTrue();
    }

    @Test
    void coreApiKnowsNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.steward..").and(DescribedPredicate.not(resideInAPackage(API))))
                .check(house);
    }

    @Test
    void coreApiKnowsOnlyTheJdkAndOsgiAnnotations() {
        classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.osgi.annotation.."))
                        .or(resideInAPackage(API)))
                .check(house);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store",
                "modules",
                "directory",
                "search",
                "runtime",
                "transfer",
                "print",
                "web",
                "pages",
                "console",
                "demo"
            })
    void aRoomOfTheCoreKnowsOnlyItselfAndCoreApi(String room) {
        String own = "org.steward.core." + room + "..";
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("org.steward..")
                        .and(DescribedPredicate.not(resideInAPackage(API)))
                        .and(DescribedPredicate.not(resideInAPackage(own))))
                .check(house);
    }

    @Test
    void aPluginKnowsOnlyItselfCoreApiAndTheApiOfOtherPlugins() {
        noClasses()
                .that(resideInAPackage("org.steward..")
                        .and(DescribedPredicate.not(resideInAPackage("org.steward.core..")))
                        .and(DescribedPredicate.not(resideInAPackage("org.steward.itests.."))))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.steward.core..").and(DescribedPredicate.not(resideInAPackage(API))))
                .check(house);
        for (JavaClass user : house) {
            user.getDirectDependenciesFromSelf().forEach(dependency -> {
                String from = plugin(user);
                String to = plugin(dependency.getTargetClass());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                    assertThat(dependency.getTargetClass().getPackageName())
                            .as(dependency.getDescription())
                            .startsWith("org.steward." + to + ".api");
                }
            });
        }
    }

    @Test
    void databaseClassesStayInTheStore() {
        noClasses()
                .that(describe(
                        "outside core-store", type -> !type.getPackageName().startsWith("org.steward.core.store")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.sql..")
                        .or(resideInAPackage("org.apache.derby.."))
                        .or(resideInAPackage("org.postgresql..")))
                .check(house);
    }

    private static String plugin(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        boolean ours = parts.length > 2 && parts[0].equals("org") && parts[1].equals("steward");
        return ours && !parts[2].equals("core") && !parts[2].equals("itests") ? parts[2] : "";
    }
}
