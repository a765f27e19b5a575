// SPDX-License-Identifier: Apache-2.0
/** Files of cases in the store. */
package org.steward.core.runtime.attachment;
