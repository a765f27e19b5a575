// SPDX-License-Identifier: Apache-2.0
/** The check of one vacant unit (P20). */
package org.steward.vacancy.check;
