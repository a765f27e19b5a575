// SPDX-License-Identifier: Apache-2.0
/** Case numbers. */
package org.steward.core.runtime.number;
