// SPDX-License-Identifier: Apache-2.0
/** A believable bilingual estate with a month of cases, made by code. */
package org.steward.core.demo;
