// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.nio.file.Path;

import org.steward.core.testkit.life.ModuleLifeContract;

/** The life every module promises, of complaints: here, since the distribution is built after the plugin. */
class ComplaintsLifeIT extends ModuleLifeContract {
    @Override
    protected Path jar() {
        return Path.of("../plugin-complaints/target/plugin-complaints-0.1.0-SNAPSHOT.jar");
    }
}
