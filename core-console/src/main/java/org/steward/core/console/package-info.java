// SPDX-License-Identifier: Apache-2.0
/** Karaf shell commands of the core. */
package org.steward.core.console;
