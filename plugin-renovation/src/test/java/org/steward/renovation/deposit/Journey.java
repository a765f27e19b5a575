// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseQuery;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.duty.DutyPlaces;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.renovation.Centre;

/** The way of a renovation through a real centre, as far as a test wants to go. */
final class Journey {
    private static final Caller SYSTEM = Caller.system("test", Centre.ESTATE);

    private final Centre centre;
    private final DepositDesk deposits;

    Journey(Centre centre) {
        this.centre = centre;
        this.deposits = new DepositDesk(centre.tools);
    }

    Case done(String role, String number, String step, Map<String, String> fields) {
        Case after = centre.fire(role, number, step, fields).orElseThrow();
        centre.react();
        return after;
    }

    static String code(Outcome<?> refused) {
        return refused.refusal()
                .map(refusal ->
                        refusal.flaws().stream().map(Flaw::code).toList().toString())
                .orElse("done");
    }

    /** An application the manager has to decide on. */
    String applied() {
        String number = centre.opened(
                        "renovation",
                        "CSA",
                        Map.of(
                                "applicantIs", "OWNER",
                                "firmName", "Bo & Co",
                                "firmLeader", "Bo",
                                "firmPhone", "139",
                                "plannedFrom", "2026-12-01"))
                .number();
        assertThat(code(centre.fire("CSA", number, "sendToTech", Map.of()))).isEqualTo("[papers-missing]");
        Map<String, String> papers = new HashMap<>();
        List.of("paperIdentity", "paperDrawings", "paperLicence")
                .forEach(paper -> papers.put(paper, centre.attached(number, paper + ".pdf")));
        done("CSA", number, "handInPapers", papers);
        reviewed(number);
        return number;
    }

    /** The papers go to the technician and from him to the manager. */
    void reviewed(String number) {
        done("CSA", number, "sendToTech", Map.of());
        Map<String, String> technique = new HashMap<>(Map.of("techOpinion", "CONFORMS", "techReason", "as drawn"));
        technique.put("findsStructure", "false");
        for (String act : List.of("WetRoom", "Opening", "BalconyWall", "Energy", "Danger")) {
            technique.put("finds" + act, "false");
        }
        done("TECH", number, "reviewTechnique", technique);
    }

    String agreed() {
        String number = applied();
        done("CSM", number, "approve", Map.of("approveReason", "as drawn"));
        done(
                "CSA",
                number,
                "signAgreement",
                Map.of(
                        "agreementNo", "A-1",
                        "agreedHours", "08:00-12:00",
                        "agreedWaste", "bagged",
                        "agreedLift", "boards",
                        "agreedLiability", "repair",
                        "toldProhibited", "true"));
        return number;
    }

    String paid() {
        String number = agreed();
        assertThat(code(deposits.receive(
                        Centre.as("FIN"), number, Map.of(Payer.OWNER, "2000", Payer.CONTRACTOR, "1999.99"), "R-1")))
                .isEqualTo("[deposit]");
        assertThat(code(deposits.receive(
                        Centre.as("CSA"), number, Map.of(Payer.OWNER, "2000", Payer.CONTRACTOR, "2000"), "R-1")))
                .isEqualTo("[role]");
        assertThat(ledger(number)).isEmpty();
        deposits.receive(Centre.as("FIN"), number, Map.of(Payer.OWNER, "2000", Payer.CONTRACTOR, "2000"), "R-1")
                .orElseThrow();
        assertThat(centre.find(number).state()).isEqualTo("DEPOSIT_PAID");
        assertThat(centre.find(number).fields()).containsEntry("depositHeld", "4000.00");
        return number;
    }

    List<DepositEntry> ledger(String number) {
        return deposits.read(Centre.ESTATE, sql -> DepositLedger.entries(sql, number));
    }

    String inWork() {
        String number = paid();
        done(
                "CSA",
                number,
                "issuePermit",
                Map.of(
                        "permitNo", "P-1",
                        "permitFrom", "2026-11-25",
                        "permitUntil", "2027-02-20T10:00:00Z",
                        "supervisor", "guard"));
        Map<String, String> ready =
                Map.of("permitPosted", "true", "liftProtected", "true", "wastePlace", "true", "extinguishers", "2");
        assertThat(code(centre.fire("CSA", number, "startWork", ready))).isEqualTo("[pass-needed]");
        String pass = centre.desk
                .open(
                        Centre.as("CSA"),
                        NewCase.of(
                                "renovation-pass",
                                Channel.COUNTER,
                                "Pass of Bo",
                                Map.of("renovation", number, "worker", "Bo")))
                .orElseThrow()
                .number();
        centre.react();
        done(
                "CSA",
                pass,
                "issuePass",
                Map.of(
                        "passNo", "1",
                        "photo", centre.attached(pass, "bo.jpg"),
                        "passUntil", "2027-01-31T10:00:00Z"));
        assertThat(centre.find(pass).parent()).isEqualTo(number);
        assertThat(centre.find(number).fields()).containsEntry("passesValid", "1");
        assertThat(centre.find(number).people().assignee()).isEqualTo("guard");
        done("CSA", number, "startWork", ready);
        return number;
    }

    void putRight(String violation, String photo) {
        done(
                "CSO",
                violation,
                "issueNotice",
                Map.of(
                        "noticeNo", "N-1",
                        "noticeText", "put it back",
                        "ownerPhonedAt", "2026-11-25T02:00:00Z",
                        "deliveryProof", photo));
        done("CSA", violation, "fixed", Map.of("fixedNote", "back", "fixedPhoto", photo));
        done("CSA", violation, "recheckPass", Map.of("recheckPhoto", photo));
        done("CSA", violation, "close", Map.of());
    }

    String patrol(DutyPlaces.Place place, String key) {
        String number = centre.desk
                .open(
                        SYSTEM,
                        NewCase.of("renovation-patrol", Channel.PATROL, "Patrol", Map.of())
                                .at(place.words())
                                .inUnit(place.unitId())
                                .from("test:" + key))
                .orElseThrow()
                .number();
        centre.react();
        return number;
    }

    Case only(String type) {
        List<Case> found = all(type);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    List<Case> all(String type) {
        return centre.reader
                .list(SYSTEM, CaseQuery.of(Map.of("type", type, "limit", "50")))
                .orElseThrow()
                .rows();
    }
}
