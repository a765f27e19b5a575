// SPDX-License-Identifier: Apache-2.0
/** What an operator wants: the files of the server and of each estate, read, checked and written in one place. */
package org.steward.core.modules.desired;
