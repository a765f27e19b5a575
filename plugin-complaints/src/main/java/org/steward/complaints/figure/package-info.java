// SPDX-License-Identifier: Apache-2.0
/** Measures over cases that more than one figure is made of. */
package org.steward.complaints.figure;
