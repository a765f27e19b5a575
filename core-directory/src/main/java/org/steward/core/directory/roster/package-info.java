// SPDX-License-Identifier: Apache-2.0
/** Who works when. */
package org.steward.core.directory.roster;
