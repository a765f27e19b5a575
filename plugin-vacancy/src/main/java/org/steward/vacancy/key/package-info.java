// SPDX-License-Identifier: Apache-2.0
/** Keys of vacant units that are lent (P20). */
package org.steward.vacancy.key;
