// SPDX-License-Identifier: Apache-2.0
package org.steward.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedYearTest {
    @Test
    void plays(@TempDir Path folder) throws Exception {
        System.setProperty("derby.system.durability", "test");
        long t = System.nanoTime();
        SimulatedYear year = SimulatedYear.play(folder, 80, 42);
        System.out.println("MOMENTS " + year.moments() + " in " + (System.nanoTime() - t) / 1_000_000 + " ms");
        year.refused().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(System.out::println);
        assertThat(year.moments()).isPositive();
    }
}
