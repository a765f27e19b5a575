// SPDX-License-Identifier: Apache-2.0
/** Who is asked first stays responsible (首问负责制, P02). */
package org.steward.frontdesk.firstasked;
