// SPDX-License-Identifier: Apache-2.0
/** Vacant units and their keys (P20). */
package org.steward.vacancy;
