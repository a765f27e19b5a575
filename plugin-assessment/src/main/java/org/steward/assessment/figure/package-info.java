// SPDX-License-Identifier: Apache-2.0
/** The pages of figures: a month, one indicator, freezing, restatements, estates side by side. */
package org.steward.assessment.figure;
