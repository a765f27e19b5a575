// SPDX-License-Identifier: Apache-2.0
/** A PostgreSQL server of one's own for tests. */
package org.steward.test.postgres;
