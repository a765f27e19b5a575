// SPDX-License-Identifier: Apache-2.0
/** Work that is done again and again in the background. */
package org.steward.core.runtime.loop;
