// SPDX-License-Identifier: Apache-2.0
/** Key figures of a large estate: how long they take, and whether they are right. */
package org.steward.bench.figures;
