// SPDX-License-Identifier: Apache-2.0
/** Contract tests and fixtures for plugin authors; never shipped in the assembly. */
package org.steward.core.testkit;
