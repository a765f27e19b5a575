// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.time.Clock;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.testkit.ModuleContract;

class VacancyModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return VacancyDeclaration.of(new VacancyTools(null, null, null, null, Clock.systemUTC()));
    }
}
