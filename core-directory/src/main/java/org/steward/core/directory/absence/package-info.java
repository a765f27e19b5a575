// SPDX-License-Identifier: Apache-2.0
/** Who is away and who stands in. */
package org.steward.core.directory.absence;
