// SPDX-License-Identifier: Apache-2.0
/** Load over HTTP on a freshly started service centre. */
package org.steward.bench.load;
