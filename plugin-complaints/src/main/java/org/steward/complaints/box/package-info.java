// SPDX-License-Identifier: Apache-2.0
/** The complaint box (P10): opened every day, also when it is empty. */
package org.steward.complaints.box;
