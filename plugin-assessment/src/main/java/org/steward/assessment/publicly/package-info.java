// SPDX-License-Identifier: Apache-2.0
/** What customers see of the figures, without an account. */
package org.steward.assessment.publicly;
