// SPDX-License-Identifier: Apache-2.0
package org.steward.complaints.complaint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.cases.CaseReader;
import org.steward.core.api.cases.LinkKind;
import org.steward.core.api.people.Caller;

/** The complaints that hang together by links "same matter". */
final class SameMatter {
    private static final int MOST_CASES = 50;

    private SameMatter() {}

    /** Those of one case, itself included, open or closed; at most 50. */
    static List<Case> of(CaseReader reader, Caller caller, String number) {
        List<Case> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(number));
        Deque<String> todo = new ArrayDeque<>(List.of(number));
        while (!todo.isEmpty() && found.size() < MOST_CASES) {
            Optional<CaseFile> file = reader.file(caller, todo.pop()).result();
            if (file.isEmpty() || !file.get().current().type().equals(ComplaintType.ID)) {
                continue;
            }
            found.add(file.get().current());
            file.get().links().stream()
                    .filter(link -> link.kind() == LinkKind.SAME_MATTER && seen.add(link.other()))
                    .forEach(link -> todo.add(link.other()));
        }
        return found;
    }
}
