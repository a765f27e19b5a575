// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.module;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a business bundle offers: one service per bundle. The bundle is inert; the platform reads the declaration,
 * checks
 * and builds it completely, and only then makes it current. Thread-safe; {@link #declaration} is called once per
 * activation.
 */
@ConsumerType
public interface Module {
    /** Everything the module contributes. */
    ModuleDeclaration declaration();

    /** One sentence when something the module needs is not well, or an empty string. Must answer within a second. */
    default String trouble() {
        return "";
    }
}
