// SPDX-License-Identifier: Apache-2.0
/** The case desk, the reader of cases and the check of cases against the journal. */
package org.steward.core.runtime.cases;
