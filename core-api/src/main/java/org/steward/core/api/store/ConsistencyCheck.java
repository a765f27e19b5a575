// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.store;

import java.util.List;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ConsumerType;

/** A check of records against each other, offered as a service and run by {@code store:verify}. Changes nothing. */
@ConsumerType
public interface ConsistencyCheck {
    /** What is checked, e.g. {@code journal and cases agree}. */
    String title();

    /**
     * Runs the check over all estates without holding all rows at once.
     *
     * @param progress told a sentence now and then
     * @return one sentence per fault, at most 100; empty when sound
     */
    List<String> run(Consumer<String> progress);
}
