// SPDX-License-Identifier: Apache-2.0
/** The indicators K01 to K72, whether a module measures them or not. */
package org.steward.assessment.catalogue;
