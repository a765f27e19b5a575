// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.nio.file.Path;

import org.steward.core.testkit.life.ModuleLifeContract;

/** The life every module promises, of vacant units: here, since the distribution is built after the plugin. */
class VacancyLifeIT extends ModuleLifeContract {
    @Override
    protected Path jar() {
        return Path.of("../plugin-vacancy/target/plugin-vacancy-0.1.0-SNAPSHOT.jar");
    }
}
