// SPDX-License-Identifier: Apache-2.0
/** How the columns of a file become cases: mappings as JSON, and their use on a row. */
package org.steward.core.transfer.mapping;
