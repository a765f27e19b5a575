// SPDX-License-Identifier: Apache-2.0
/** Tests on the assembled distribution. */
package org.steward.itests;
