// SPDX-License-Identifier: Apache-2.0
package ${package};

import org.steward.core.testkit.life.ModuleLifeContract;

/** How every module lives on the distribution: comes, goes, is swapped under load, is refused when it is broken. */
class ${className}LifeIT extends ModuleLifeContract {}
