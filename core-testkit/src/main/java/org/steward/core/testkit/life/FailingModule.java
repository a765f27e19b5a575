// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit.life;

import org.steward.core.api.module.Module;
import org.steward.core.api.module.ModuleDeclaration;

/** Put into a jar in the place of its module: it cannot be activated. */
public final class FailingModule implements Module {
    /** What it says when it fails. */
    public static final String WORDS = "told to fail by the test kit";

    /** Fails. */
    public FailingModule() {
        throw new IllegalStateException(WORDS);
    }

    @Override
    public ModuleDeclaration declaration() {
        throw new IllegalStateException(WORDS);
    }
}
