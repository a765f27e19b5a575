// SPDX-License-Identifier: Apache-2.0
package org.steward.core.console;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes months: this one and the twelve before it. */
@Service
public final class MonthCompleter implements Completer {
    private static final int MONTHS = 12;

    @Reference
    private Clock clock;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter months = new StringsCompleter();
        YearMonth now = YearMonth.now(clock);
        for (int back = 0; back <= MONTHS; back++) {
            months.getStrings().add(now.minusMonths(back).toString());
        }
        return months.complete(session, line, candidates);
    }
}
