// SPDX-License-Identifier: Apache-2.0
/** Visits of people who may buy or rent (P20). */
package org.steward.vacancy.viewing;
