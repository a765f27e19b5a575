// SPDX-License-Identifier: Apache-2.0
/** Replacing a module while it is used. */
package org.steward.bench.swap;
