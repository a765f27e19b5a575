// SPDX-License-Identifier: Apache-2.0
/** The tables of this bundle. */
package org.steward.core.runtime.schema;
