// SPDX-License-Identifier: Apache-2.0
/** Modules, their generations and leases, what they declare, and parameters. */
package org.steward.core.modules;
