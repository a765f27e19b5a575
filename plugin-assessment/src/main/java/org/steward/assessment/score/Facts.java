// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.score;

import java.util.List;
import java.util.Set;

/**
 * What a score is made of. Immutable.
 *
 * @param deductions each source once
 * @param accidents numbers of the serious safety or responsibility accidents
 */
public record Facts(
        List<Item> items, List<Deduction> deductions, List<Merit> merits, List<Gate> gates, List<String> accidents) {
    /** Copies the lists and counts each source of a deduction once. */
    public Facts {
        items = List.copyOf(items);
        deductions = Deduction.once(deductions);
        merits = List.copyOf(merits);
        gates = List.copyOf(gates);
        accidents = List.copyOf(accidents);
    }

    /**
     * The same without what an appeal has struck off: an item is taken as having no data, a source as if it were not.
     *
     * @param struck codes of items and numbers of cases
     */
    public Facts without(Set<String> struck) {
        return new Facts(
                items.stream()
                        .map(item -> struck.contains(item.standard().code()) ? item.struck() : item)
                        .toList(),
                deductions.stream()
                        .filter(each -> !struck.contains(each.source()))
                        .toList(),
                merits.stream().filter(each -> !struck.contains(each.source())).toList(),
                gates,
                accidents.stream().filter(each -> !struck.contains(each)).toList());
    }

    /** The deductions as lines of a sheet. */
    public List<List<String>> deductionRows(Rules rules) {
        return deductions.stream().map(each -> each.row(rules)).toList();
    }

    /** The merits as lines of a sheet. */
    public List<List<String>> meritRows() {
        return merits.stream().map(Merit::row).toList();
    }

    /** The gates as lines of a sheet. */
    public List<List<String>> gateRows() {
        return gates.stream().map(Gate::row).toList();
    }
}
