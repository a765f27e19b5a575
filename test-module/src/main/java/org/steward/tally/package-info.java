// SPDX-License-Identifier: Apache-2.0
/** A small module that counts what reaches it, for tests of the life of modules. */
package org.steward.tally;
