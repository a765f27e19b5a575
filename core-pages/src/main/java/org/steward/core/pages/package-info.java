// SPDX-License-Identifier: Apache-2.0
/** Web pages, rendered on the server from what modules declare. */
package org.steward.core.pages;
