// SPDX-License-Identifier: Apache-2.0
/** JSON in and out: strict when reading, streamed when writing. */
package org.steward.core.web.json;
