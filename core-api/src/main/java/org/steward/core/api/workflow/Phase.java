// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.workflow;

/** What a state means to the platform. */
public enum Phase {
    /** Somebody must act. */
    OPEN,
    /** The customer or a third party must act; pausable clocks stand still. */
    WAITING,
    /** The work is done, the customer is not yet known to be content. */
    DONE,
    /** Over: satisfied, withdrawn, refused with reason, or cannot be done. */
    CLOSED
}
