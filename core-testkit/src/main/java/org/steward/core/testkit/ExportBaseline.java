// SPDX-License-Identifier: Apache-2.0
package org.steward.core.testkit;

import java.nio.file.Path;
import java.util.List;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;

/** Holds the exported packages of a jar against those of an earlier one (semantic versions, by bnd). Stateless. */
public final class ExportBaseline {
    private ExportBaseline() {}

    /**
     * One sentence for each exported package whose version does not tell what changed in it.
     *
     * @throws IllegalStateException when a jar cannot be read or compared
     */
    public static List<String> faults(Path earlier, Path now) {
        try (Processor processor = new Processor();
                Jar older = new Jar(earlier.toFile());
                Jar newer = new Jar(now.toFile())) {
            List<String> faults = new Baseline(processor, new DiffPluginImpl())
                    .baseline(newer, older, null).stream()
                            .filter(info -> info.mismatch)
                            .map(info -> info.packageName + " is " + info.newerVersion + " but "
                                    + info.packageDiff.getDelta() + " changes since " + info.olderVersion + " make it "
                                    + info.suggestedVersion)
                            .toList();
            return faults;
        } catch (Exception e) {
            throw new IllegalStateException("cannot compare " + now + " with " + earlier, e);
        }
    }
}
