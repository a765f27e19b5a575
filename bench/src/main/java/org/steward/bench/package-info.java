// SPDX-License-Identifier: Apache-2.0
/** Measuring programs: how fast and how small the service centre is. They print figures and judge nothing. */
package org.steward.bench;
