// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

/** A document and the number of its pages; handed over within this room, so not copied. */
record Pdf(byte[] bytes, int pages) {}
