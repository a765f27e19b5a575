// SPDX-License-Identifier: Apache-2.0
/** The append-only journal: written with the change it tells of, read in the order of commits. */
package org.steward.core.store.journal;
