// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.nio.file.Path;

import org.steward.core.testkit.life.ModuleLifeContract;

/** The life every module promises, of renovation control: here, since the distribution is built after the plugin. */
class RenovationLifeIT extends ModuleLifeContract {
    @Override
    protected Path jar() {
        return Path.of("../plugin-renovation/target/plugin-renovation-0.1.0-SNAPSHOT.jar");
    }
}
