// SPDX-License-Identifier: Apache-2.0
/** Finds the QR code in a picture; runs in a browser, and in tests on the JVM. */
package org.steward.qr;
