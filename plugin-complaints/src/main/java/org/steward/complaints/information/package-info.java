// SPDX-License-Identifier: Apache-2.0
/** The single intake list of the command centre (P11) with its 24 h rule. */
package org.steward.complaints.information;
