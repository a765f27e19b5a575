// SPDX-License-Identifier: Apache-2.0
/** K46 and the figures of keys, storms and defects (P20, domain section 4). */
package org.steward.vacancy.figure;
