// SPDX-License-Identifier: Apache-2.0
/** The service mode of an estate: who gets a request, and what a change of mode does. */
package org.steward.core.runtime.mode;
