// SPDX-License-Identifier: Apache-2.0
/** The page on the officer's phone, which works without a network, and what takes its records in. */
package org.steward.patrol.walk;
