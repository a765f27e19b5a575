// SPDX-License-Identifier: Apache-2.0
/**
 * A year of an estate, played through the desk on a clock that is moved, for tests and measuring programs; and an
 * oracle that counts the key figures of such a year without a class of the platform.
 */
package org.steward.year;
