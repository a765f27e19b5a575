// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.steward.core.testkit.life.Api;
import org.steward.core.testkit.life.CoreBundles;
import org.steward.core.testkit.life.Distribution;
import org.steward.core.testkit.life.Pause;

/** Features on a running core: each comes and goes without touching a bundle of the core. */
class FeaturesIT {
    private static final String CORE_ONLY =
            "jaas,shell,ssh,feature,bundle,config,log,service,system,diagnostic,scr,steward-core";

    private static KarafContainer karaf;
    private static Console console;

    @BeforeAll
    static void startTheCoreAlone() {
        karaf = KarafContainer.start(Distribution.folder("features"), CORE_ONLY);
        Pause.until(
                "the core is ready",
                Duration.ofSeconds(90),
                () -> Api.at(karaf.address()).isReady());
        console = karaf.console();
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (karaf != null) {
            karaf.close();
        }
    }

    @Test
    void installsComplaintsAloneWithoutRefreshingTheCore() {
        installsAndRemoves("steward-complaints", "org.steward.complaints");
    }

    @Test
    void installsTheDemoEstateAloneWithoutRefreshingTheCore() {
        installsAndRemoves("steward-demo", "org.steward.core.demo");
    }

    private static void installsAndRemoves(String feature, String bundle) {
        Map<String, CoreBundles.Stamp> before = CoreBundles.of(karaf.karaf());
        assertThat(before).as("core bundles").hasSizeGreaterThan(8);

        String installed = console.run("feature:install -v --no-auto-refresh " + feature);
        assertThat(console.run("bundle:list -t 0 -s --no-format")).as(installed).contains(bundle);
        assertThat(CoreBundles.of(karaf.karaf()))
                .as("after the installation of " + feature)
                .isEqualTo(before);
        Pause.until(
                "the centre is ready with " + feature,
                Duration.ofSeconds(60),
                () -> Api.at(karaf.address()).isReady());

        console.run("feature:uninstall " + feature);
        assertThat(console.run("bundle:list -t 0 -s --no-format")).doesNotContain(bundle);
        assertThat(CoreBundles.of(karaf.karaf()))
                .as("after the removal of " + feature)
                .isEqualTo(before);
        Pause.until(
                "the core is ready again",
                Duration.ofSeconds(20),
                () -> Api.at(karaf.address()).isReady());
    }
}
