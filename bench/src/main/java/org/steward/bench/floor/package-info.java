// SPDX-License-Identifier: Apache-2.0
/** What the store and the web server could do at best, with nothing of ours around them. */
package org.steward.bench.floor;
