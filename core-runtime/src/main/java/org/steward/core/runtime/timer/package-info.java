// SPDX-License-Identifier: Apache-2.0
/** The deadlines of cases: started, met, paused, and who is told when they pass. */
package org.steward.core.runtime.timer;
