// SPDX-License-Identifier: Apache-2.0
/** Sign-in, sessions and the private links of residents. */
package org.steward.core.directory.session;
