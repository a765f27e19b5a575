// SPDX-License-Identifier: Apache-2.0
/** Reactions to the journal, each with its own durable cursor. */
package org.steward.core.runtime.subscriber;
