// SPDX-License-Identifier: Apache-2.0
package org.steward.core.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseDesk;
import org.steward.core.api.people.Caller;

/** Cases of today, moved by the right people as far as they are meant to be. Not thread-safe. */
final class LiveCases {
    private static final int CASES = 24;

    private final CaseDesk desk;
    private final Function<String, Caller> as;
    private final Opening opening;

    LiveCases(CaseDesk desk, Function<String, Caller> as, Opening opening) {
        this.desk = desk;
        this.as = as;
        this.opening = opening;
    }

    void make(List<DemoEstate.DemoCustomer> customers) {
        for (int n = 0; n < CASES; n++) {
            DemoEstate.DemoCustomer customer = customers.get(n * 7 % customers.size());
            if (n % 8 == 6) {
                suggestion(n, customer);
            } else if (n % 8 == 7) {
                information(n, customer);
            } else {
                complaint(n, customer);
            }
        }
    }

    private void complaint(int n, DemoEstate.DemoCustomer customer) {
        Duration ago = Duration.ofHours(List.of(1, 30, 50, 20, 4, 75).get(n % 6));
        Case made = opening.open("complaint", n, customer, ago, Map.of());
        String number = made.number();
        String clerk = made.people().responsible();
        int depth = n % 8;
        if (depth == 0) {
            return;
        }
        fire(clerk, number, "register", Map.of("apologised", "true"));
        if (depth == 1) {
            return;
        }
        fire(clerk, number, "classify", Map.of("grade", n % 3 == 0 ? "IMPORTANT" : "MINOR", "valid", "VALID"));
        String technician = DemoStaff.TECHNICIANS.get(n % DemoStaff.TECHNICIANS.size());
        fire(clerk, number, "assign", Map.of("assignee", technician));
        if (depth == 2) {
            fire(
                    DemoStaff.OFFICER,
                    number,
                    "awaitCustomer",
                    Map.of("pauseReason", "ACCESS", "nextContactOn", "2030-01-02", "pauseNote", "客户出差 / Away"));
            return;
        }
        fire(technician, number, "verify", Map.of("verifiedBy", "SITE", "finding", "情况属实 / As described"));
        fire(technician, number, "plan", Map.of("measures", "更换部件并检查 / Replace the part and check"));
        if (depth == 3) {
            desk.offerHandOver(as.apply(clerk), number, CaseDesk.ANY_VERSION, DemoStaff.OFFICER, "休假 / On leave");
            return;
        }
        fire(technician, number, "handle", Map.of());
        fire(technician, number, "finish", Map.of("result", "已修复 / Repaired"));
        if (depth == 5) {
            fire(clerk, number, "reply", Map.of("replyText", "问题已解决，感谢反映。/ It is repaired. Thank you."));
        }
    }

    private void suggestion(int n, DemoEstate.DemoCustomer customer) {
        Case made = opening.open("suggestion", n, customer, Duration.ofHours(n), Map.of("consentToName", "true"));
        fire(made.people().responsible(), made.number(), "report", Map.of());
    }

    private void information(int n, DemoEstate.DemoCustomer customer) {
        Case made = opening.open(
                "information", n, customer, Duration.ofMinutes(20), Map.of("source", "PHONE", "urgency", "NORMAL"));
        fire("cao.icc", made.number(), "analyse", Map.of("decision", "DIRECT", "urgency", "NORMAL"));
    }

    private void fire(String by, String number, String transition, Map<String, String> fields) {
        desk.fire(as.apply(by), number, CaseDesk.ANY_VERSION, transition, fields)
                .orElseThrow();
    }

    /** Opens one case some time ago. */
    @FunctionalInterface
    interface Opening {
        Case open(String type, int n, DemoEstate.DemoCustomer customer, Duration ago, Map<String, String> fields);
    }
}
