// SPDX-License-Identifier: Apache-2.0
/** A module's life on the real distribution: a server to drive, clients to load it, and the contract of its jar. */
package org.steward.core.testkit.life;
