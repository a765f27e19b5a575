// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.site;

import java.util.Set;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.journal.Entry;
import org.steward.core.api.journal.JournalSubscriber;
import org.steward.core.api.journal.Kinds;
import org.steward.renovation.RenovationTools;
import org.steward.renovation.works.RenovationDeadlines;
import org.steward.renovation.works.RenovationRules;
import org.steward.renovation.works.RenovationType;

/**
 * Tells the customer that the permit ends soon (许可到期提醒, P21: seven days before), when its deadline is warned. Says
 * nothing when the permit was extended or the works finished meanwhile. Idempotent.
 */
public final class PermitReminder implements JournalSubscriber {
    private final RenovationTools tools;

    /** Reacts with these services. */
    public PermitReminder(RenovationTools tools) {
        this.tools = tools;
    }

    @Override
    public String id() {
        return "renovation-permit-reminder";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Kinds.CLOCK_WARNED);
    }

    @Override
    public void on(Entry warned) {
        if (RenovationDeadlines.PERMIT_END.equals(warned.data().get("rule"))) {
            tools.reader()
                    .get()
                    .file(SiteBook.system(warned.estateId()), warned.caseNumber())
                    .result()
                    .filter(file -> file.current().type().equals(RenovationType.ID))
                    .filter(file -> endsThen(file, warned) && !isTold(file, warned))
                    .ifPresent(file -> tools.transactions().write(warned.estateId(), sql -> {
                        tools.notices().get().send(sql, file.current(), RenovationRules.ENDING);
                        return true;
                    }));
        }
    }

    private static boolean endsThen(CaseFile file, Entry warned) {
        return file.timers().stream()
                .filter(timer -> timer.rule().equals(RenovationDeadlines.PERMIT_END))
                .filter(timer -> timer.metAt() == null && !timer.cancelled())
                .anyMatch(timer -> timer.dueAt().toString().equals(warned.data().get("due")));
    }

    private static boolean isTold(CaseFile file, Entry warned) {
        return file.journal().stream()
                .filter(entry -> entry.seq() > warned.seq() && entry.kind().equals(Kinds.NOTICE_SENT))
                .anyMatch(
                        entry -> RenovationRules.ENDING.id().equals(entry.data().get("template")));
    }
}
