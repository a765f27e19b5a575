// SPDX-License-Identifier: Apache-2.0
package ${package};

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.testkit.ModuleContract;

/** What every module promises: declaration, both languages, a bundle that can be swapped. */
class ${className}ModuleTest extends ModuleContract {
    @Override
    protected ModuleDeclaration declaration() {
        return new ${className}Module(null).declaration();
    }
}
