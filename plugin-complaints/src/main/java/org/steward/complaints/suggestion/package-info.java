// SPDX-License-Identifier: Apache-2.0
/** Suggestions (P15): registered, decided, published with thanks. */
package org.steward.complaints.suggestion;
