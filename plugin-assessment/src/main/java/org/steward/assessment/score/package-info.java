// SPDX-License-Identifier: Apache-2.0
/** How facts become a score (P32): pure rules, which know nothing of stores and services. */
package org.steward.assessment.score;
