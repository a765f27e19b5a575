// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.nio.file.Path;

import org.steward.core.testkit.life.ModuleLifeContract;

/** The life every module promises, of patrol and inspection: here, since the distribution is built after the plugin. */
class PatrolLifeIT extends ModuleLifeContract {
    @Override
    protected Path jar() {
        return Path.of("../plugin-patrol/target/plugin-patrol-0.1.0-SNAPSHOT.jar");
    }
}
