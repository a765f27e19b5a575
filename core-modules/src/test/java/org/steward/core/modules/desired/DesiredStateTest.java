// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.text.Text;

/** The files of the server and of the estates, as operators and commands edit them. */
class DesiredStateTest {
    @TempDir
    Path base;

    private final Ticking clock = new Ticking();
    private Path file;
    private DesiredState desired;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectories(base.resolve("etc")).resolve(ServerChoice.FILE);
        desired = new DesiredState(base.resolve("etc"), clock);
    }

    @Test
    void wantsNothingWithoutAFile() {
        assertThat(desired.server().modules()).isEmpty();
        assertThat(desired.estate("main").isOn("complaints")).isTrue();
        assertThat(desired.faults()).isEmpty();
    }

    @Test
    void readsModulesWithVersionAndLocation() throws IOException {
        write("# ours\nmodules = complaints, \\\n  patrol\npatrol.version = 1.2.0\npatrol.location = mvn:a/b/1.2.0\n");
        assertThat(desired.server().modules()).containsOnlyKeys("complaints", "patrol");
        assertThat(desired.server().modules().get("patrol").version()).isEqualTo("1.2.0");
        assertThat(desired.server().modules().get("patrol").location()).isEqualTo("mvn:a/b/1.2.0");
    }

    @Test
    void followsAChangeByHandWithinSeconds() throws IOException {
        write("modules = complaints\n");
        assertThat(desired.server().modules()).hasSize(1);
        Files.writeString(file, "modules = complaints, patrol\n");
        clock.now = clock.now.plusSeconds(2);
        assertThat(desired.server().modules()).hasSize(2);
    }

    @Test
    void refusesABrokenFileWithLineAndReasonAndKeepsTheLastGoodStateAlsoAfterARestart() throws IOException {
        write("modules = complaints\n");
        assertThat(desired.server().modules()).hasSize(1);
        write("modules = complaints\n\nmodlues = patrol\n");
        assertThat(desired.server().modules()).containsOnlyKeys("complaints");
        assertThat(desired.faults())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .contains("line 3", "modlues");
        DesiredState restarted = new DesiredState(base.resolve("etc"), clock);
        assertThat(restarted.server().modules()).containsOnlyKeys("complaints");
        assertThat(restarted.faults()).hasSize(1);
    }

    @Test
    void keepsTheModulesOfAServerWhoseFileWentMissingOrIsBeingWritten() throws IOException {
        write("modules = complaints\n");
        assertThat(desired.server().modules()).hasSize(1);
        write("");
        assertThat(desired.server().modules()).hasSize(1);
        Files.delete(file);
        clock.now = clock.now.plusSeconds(2);
        assertThat(desired.server().modules()).hasSize(1);
        assertThat(desired.faults())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .contains("missing or empty");
        write("modules =\n");
        assertThat(desired.server().modules()).isEmpty();
        assertThat(desired.faults()).isEmpty();
    }

    @Test
    void tellsEachKindOfFault() {
        assertFault("modules complaints", "line 1", "key = value");
        assertFault("modules = a\nmodules = b", "line 2", "stands already in line 1");
        assertFault("modules = Complaints", "line 1", "'Complaints' is no module id");
        assertFault("modules = a\na.version = one", "line 2", "'one' is no version");
    }

    private static void assertFault(String text, String... words) {
        assertThatThrownBy(() -> ServerChoice.read(CfgFile.parse(text)))
                .isInstanceOf(CfgFault.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void writesAChangeAndLeavesWhatAnOperatorWroteAroundIt() throws Exception {
        write("# why we have it\nmodules = complaints\n# the end\n");
        desired.changeServer(now -> now.with("modules", "complaints, patrol").with("patrol.version", "1.0.0"));
        assertThat(Files.readString(file))
                .isEqualTo("# why we have it\nmodules = complaints, patrol\n# the end\npatrol.version = 1.0.0\n");
        assertThat(desired.server().modules()).hasSize(2);
        desired.changeServer(now -> now.with("modules", "complaints").with("patrol.version", null));
        assertThat(Files.readString(file)).isEqualTo("# why we have it\nmodules = complaints\n# the end\n");
    }

    @Test
    void doesNotTouchABrokenFile() throws IOException {
        write("modules = complaints\nnonsense\n");
        assertThatThrownBy(() -> desired.changeServer(now -> now.with("modules", "patrol")))
                .isInstanceOf(CfgFault.class);
        assertThat(Files.readString(file)).isEqualTo("modules = complaints\nnonsense\n");
    }

    @Test
    void readsWhatAnEstateHasChosen() throws IOException {
        Path estate = Files.createDirectories(base.resolve("etc/estates")).resolve("tower.cfg");
        Files.writeString(estate, "modules = complaints\nmode = hotel\nparameter.complaint.reply = 12 h\n");
        EstateChoice choice = desired.estate("tower");
        assertThat(choice.isOn("complaints")).isTrue();
        assertThat(choice.isOn("patrol")).isFalse();
        assertThat(choice.mode()).isEqualTo("hotel");
        assertThat(choice.parameters()).containsEntry("complaint.reply", "12 h");
        assertThat(desired.estate("../tower").isOn("patrol")).isTrue();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        clock.now = clock.now.plusSeconds(2);
    }

    /** A clock that is moved by hand. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-25T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
