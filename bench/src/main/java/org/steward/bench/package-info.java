// SPDX-License-Identifier: Apache-2.0
/** JMH and load programs. */
package org.steward.bench;
