// SPDX-License-Identifier: Apache-2.0
/** Makes the desired state so: finds, installs, replaces and removes the bundles of modules. */
package org.steward.core.modules.keeper;
