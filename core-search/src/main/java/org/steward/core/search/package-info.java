// SPDX-License-Identifier: Apache-2.0
/** Full-text search over cases and people. */
package org.steward.core.search;
