// SPDX-License-Identifier: Apache-2.0
/** K47 to K52. */
package org.steward.renovation.figure;
