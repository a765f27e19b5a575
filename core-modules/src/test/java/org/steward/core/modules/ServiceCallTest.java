// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.module.ModuleAway;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.text.Text;
import org.steward.core.store.Store;
import org.steward.core.store.StoreSettings;

/** One module that calls another, which comes, is replaced and goes. */
@Timeout(60)
class ServiceCallTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    /** What a module offers to others. */
    public interface Lamps {
        /** How many burn. */
        int burning();
    }

    @TempDir
    private Path folder;

    private Store store;
    private ModuleSlots modules;
    private Lamps lamps;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.derby(folder.resolve("store")), CLOCK);
        EstateLookup lookup = new EstateLookup(CLOCK);
        modules = new ModuleSlots(
                store.migrations(), lookup, new EstateSwitch(folder, CLOCK), CLOCK, Duration.ofSeconds(20));
        lamps = modules.service(Lamps.class, "main");
    }

    @AfterEach
    void close() {
        modules.close();
        store.close();
    }

    @Test
    void reachesWhicheverGenerationServes() {
        assertThatThrownBy(lamps::burning).isInstanceOf(ModuleAway.class).hasMessageContaining("Lamps");
        offer("old", "1.0.0", () -> 1);
        assertThat(lamps.burning()).isEqualTo(1);
        offer("new", "1.1.0", () -> 2);
        assertThat(lamps.burning()).isEqualTo(2);
    }

    @Test
    void holdsTheGenerationWhileACallIsUnderWay() {
        offer("old", "1.0.0", () -> modules.modules().get(0).leases());
        assertThat(lamps.burning()).isEqualTo(1);
        assertThat(modules.modules().get(0).leases()).isZero();
    }

    @Test
    void fencesAModuleThatFailsItsCallersAgainAndAgain() {
        offer("old", "1.0.0", () -> {
            throw new IllegalStateException("no light");
        });
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(lamps::burning).hasMessage("no light");
        }
        assertThatThrownBy(lamps::burning).isInstanceOf(ModuleAway.class);
        assertThat(modules.modules().get(0).trouble()).contains("no light");
    }

    @Test
    void leavesAMistakeOfTheCallerToTheCaller() {
        offer("old", "1.0.0", () -> {
            throw new IllegalArgumentException("which lamp?");
        });
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(lamps::burning).hasMessage("which lamp?");
        }
    }

    @Test
    void quarantinesASecondModuleThatOffersTheSame() {
        offer("old", "1.0.0", () -> 1);
        ModuleDeclaration other = ModuleDeclaration.of("torches", Text.same("Torches"), Text.same("Torches"))
                .service(Lamps.class, () -> 3)
                .build();
        modules.offer("other", new Offer("org.torches", "1.0.0", () -> () -> other, Map.of()))
                .join();
        assertThat(modules.modules())
                .filteredOn(module -> module.id().equals("torches"))
                .first()
                .satisfies(module -> {
                    assertThat(module.state()).isEqualTo(ModuleStatus.State.QUARANTINED);
                    assertThat(module.trouble()).contains("belongs to module lamps already");
                });
        assertThat(lamps.burning()).isEqualTo(1);
    }

    private void offer(String key, String version, Supplier<Integer> burning) {
        ModuleDeclaration declaration = ModuleDeclaration.of("lamps", Text.same("Lamps"), Text.same("Lamps"))
                .service(Lamps.class, burning::get)
                .build();
        modules.offer(key, new Offer("org.lamps", version, () -> () -> declaration, Map.of()))
                .join();
    }
}
