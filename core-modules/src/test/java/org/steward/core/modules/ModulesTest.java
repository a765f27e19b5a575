// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.Readers;
import org.steward.core.api.clock.DeadlineRule;
import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.module.ModuleBuilder;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry.Lease;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.page.ListView;
import org.steward.core.api.parameter.Parameter;
import org.steward.core.api.parameter.Setting.Level;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Phase;
import org.steward.core.api.workflow.State;
import org.steward.core.api.workflow.Transition;
import org.steward.core.api.workflow.Workflow;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** Modules that come, go and fail, on a real store. */
@Timeout(60)
class ModulesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final Text NAME = Text.of("Name", "名称");

    @TempDir
    Path folder;

    private Store store;
    private ModuleSlots modules;
    private StoredParameters parameters;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.derby(folder.resolve("store")), CLOCK);
        EstateLookup lookup = new EstateLookup(CLOCK);
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, CLOCK), CLOCK, Duration.ofSeconds(20));
        parameters = new StoredParameters(
                new ModulesSchema(store.migrations()),
                store.transactions(),
                store.sequences(),
                store.journal(),
                modules,
                lookup,
                CLOCK);
    }

    @AfterEach
    void close() {
        modules.close();
        store.close();
    }

    @Test
    void quarantinesABadModuleAndTakesItsFixedVersion() {
        ModuleStatus bad = offer(
                "bad",
                "1.0.0",
                module("visits")
                        .parameters(List.of(Parameter.limit("visits.first", NAME, "soon", "CV")))
                        .build());
        assertThat(bad.state()).isEqualTo(ModuleStatus.State.QUARANTINED);
        assertThat(bad.trouble()).contains("visits.first", "soon");
        assertThat(modules.enter("visits", "main", "a test")).isEmpty();
        ModuleStatus good = offer("good", "1.0.1", module("visits").build());
        assertThat(good.state()).isEqualTo(ModuleStatus.State.ACTIVE);
        assertThat(good.trouble()).isEmpty();
    }

    @Test
    void quarantinesAModuleWithAnAddressOfThePlatform() {
        ModuleStatus taken = offer("taken", "1.0.0", module("cases").build());
        assertThat(taken.state()).isEqualTo(ModuleStatus.State.QUARANTINED);
        assertThat(taken.trouble()).contains("module id cases is an address of the platform");
    }

    @Test
    void keepsServingWhenTheReplacementIsBad() {
        offer("old", "1.0.0", module("visits").build());
        ModuleStatus after =
                offer("new", "1.1.0", module("visits").requiring("nothing").build());
        assertThat(after.state()).isEqualTo(ModuleStatus.State.ACTIVE);
        assertThat(after.version()).isEqualTo("1.0.0");
        assertThat(after.trouble()).contains("nothing");
    }

    @Test
    void letsWaitersInWhenTheReplacementArrives() throws Exception {
        offer("old", "1.0.0", module("visits").build());
        modules.withdraw("old").join();
        CompletableFuture<Optional<Lease>> waiter =
                CompletableFuture.supplyAsync(() -> modules.enter("visits", "main", "a test"));
        offer("new", "1.1.0", module("visits").build());
        try (Lease lease = waiter.get().orElseThrow()) {
            assertThat(modules.modules().get(0).leases()).isEqualTo(1);
        }
        assertThat(modules.modules().get(0).leases()).isZero();
    }

    @Test
    void servesTheWantedVersionThoughAHigherOneIsOffered() {
        offer("new", "1.1.0", module("visits").build());
        modules.want("visits", "1.0.0");
        assertThat(offer("old", "1.0.0", module("visits").build()).version()).isEqualTo("1.0.0");
        modules.withdraw("old").join();
        assertThat(modules.modules().get(0).version()).isEqualTo("1.1.0");
    }

    @Test
    void buildsAModuleOnceTheOneItNeedsIsThere() {
        assertThat(offer("b", "1.0.0", module("second").requiring("first").build())
                        .state())
                .isEqualTo(ModuleStatus.State.QUARANTINED);
        offer("a", "1.0.0", module("first").build());
        assertThat(modules.modules()).allMatch(status -> status.state() == ModuleStatus.State.ACTIVE);
    }

    @Test
    void opensAModuleOnlyForEstatesThatEnabledIt() throws Exception {
        Files.createDirectories(folder.resolve("estates"));
        Files.writeString(folder.resolve("estates/tower.cfg"), "modules = other, more\n");
        offer("old", "1.0.0", module("visits").build());
        assertThat(modules.enter("visits", "tower", "a test")).isEmpty();
        assertThat(modules.enabled("tower")).isEmpty();
        assertThat(modules.enabled("main")).hasSize(1);
    }

    @Test
    void keepsWhatIsNeededToReadTheCasesOfAModuleThatIsGoneAfterARestart() throws Exception {
        CaseType type = new CaseType(
                "visit",
                "VI",
                NAME,
                NAME,
                Form.of(
                        Field.text("reason", Text.of("Reason", "事由")).mandatory(),
                        Field.choice("gate", Text.of("Gate", "门"), List.of(Choice.of("EAST", "East", "东门")))),
                "",
                "gate",
                new Workflow(
                        "OPEN",
                        List.of(
                                new State("OPEN", Text.of("Open", "待处理"), Phase.OPEN),
                                new State("CLOSED", Text.of("Closed", "已结案"), Phase.CLOSED)),
                        List.of(Transition.named("leave", Text.of("Leave", "离开"))
                                .from("OPEN")
                                .to("CLOSED")
                                .asking(Field.text("left", Text.of("Left at", "离开时间")))
                                .build())),
                List.of(new DeadlineRule(
                        "stay",
                        NAME,
                        Set.of(),
                        Set.of("leave"),
                        DeadlineRule.LimitChoice.always("visits.stay"),
                        true,
                        true,
                        false,
                        "")),
                List.of(),
                Set.of(),
                true,
                ListView.USUAL,
                new Readers(Set.of("CSM"), Set.of("host")));
        DeclaredCaseTypes before = types();
        offer(
                "old",
                "1.0.0",
                module("visits")
                        .parameters(List.of(Parameter.limit("visits.stay", NAME, "8 h", "CV")))
                        .caseTypes(type)
                        .build());
        before.close();
        modules.withdraw("old").join();
        modules.close();
        DeclaredCaseTypes after = types();
        CaseType known = after.known("visit").orElseThrow();
        assertThat(after.types("main")).isEmpty();
        assertThat(known.title()).isEqualTo(NAME);
        assertThat(known.readers()).isEqualTo(new Readers(Set.of("CSM"), Set.of("host")));
        assertThat(after.confidential()).containsExactly(known);
        assertThat(known.workflow().state("CLOSED").orElseThrow().title()).isEqualTo(Text.of("Closed", "已结案"));
        assertThat(known.intake().field("gate").orElseThrow().labelOf("EAST")).isEqualTo(Text.of("East", "东门"));
        assertThat(known.intake().field("left").orElseThrow().label()).isEqualTo(Text.of("Left at", "离开时间"));
        after.close();
    }

    private DeclaredCaseTypes types() {
        EstateLookup lookup = new EstateLookup(CLOCK);
        modules.close();
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, CLOCK), CLOCK, Duration.ofSeconds(20));
        return new DeclaredCaseTypes(modules, store.transactions(), new ModulesSchema(store.migrations()));
    }

    @Test
    void setsAParameterWithReasonHistoryAndJournal() {
        offer(
                "old",
                "1.0.0",
                module("visits")
                        .parameters(List.of(Parameter.limit("visits.first", NAME, "24 h", "CV")))
                        .build());
        Caller system = Caller.system("test", "main");
        assertThat(parameters.limit("main", "visits.first").amount()).isEqualTo(24);
        assertThat(parameters
                        .set(system, "visits.first", "12 h", "Faster")
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.ESTATE);
        assertThat(parameters.value("main", "visits.first")).isEqualTo("12 h");
        assertThat(parameters.value("tower", "visits.first")).isEqualTo("24 h");
        parameters.set(system, "visits.first", "", "Back").orElseThrow();
        assertThat(parameters.value("main", "visits.first")).isEqualTo("24 h");
        assertThat(parameters.history("main", "visits.first")).hasSize(2);
        assertThat(store.journal().after(0, 10))
                .filteredOn(e -> e.kind().equals(Kinds.PARAMETER_SET))
                .hasSize(2);
        assertThat(parameters.set(system, "visits.first", "12 h", " ").isDone()).isFalse();
    }

    @Test
    void refusesAParameterFromACallerWithoutThePermission() {
        Caller clerk = new Caller(
                Caller.Kind.STAFF, "amy", "Amy", "main", Set.of(), Set.of(), org.steward.core.api.text.Language.EN);
        assertThat(parameters
                        .set(clerk, "session.hours", "1", "x")
                        .refusal()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Rejection.Kind.FORBIDDEN);
    }

    private ModuleStatus offer(String key, String version, ModuleDeclaration declaration) {
        Built built = modules.offer(key, new Offer("org.example", version, () -> () -> declaration, Map.of()))
                .join();
        return modules.modules().stream()
                .filter(status -> status.id().equals(built.id()))
                .findFirst()
                .orElseThrow();
    }

    private static ModuleBuilder module(String id) {
        return ModuleDeclaration.of(id, NAME, NAME);
    }
}
