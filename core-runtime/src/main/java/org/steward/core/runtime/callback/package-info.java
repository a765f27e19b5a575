// SPDX-License-Identifier: Apache-2.0
/** The call-backs of cases: planned by the desk, tried by people. */
package org.steward.core.runtime.callback;
