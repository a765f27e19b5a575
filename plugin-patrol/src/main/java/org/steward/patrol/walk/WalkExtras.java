// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.Channel;
import org.steward.core.api.cases.NewCase;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.patrol.PatrolTools;
import org.steward.patrol.finding.FindingType;
import org.steward.patrol.incident.IncidentType;
import org.steward.patrol.route.Checkpoint;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Hits;

/**
 * What comes with a record (附带内容): its photo becomes a file of the run, or of the case that an anomaly opens; an
 * anomaly whose case is refused becomes a note of the run. All in the transaction of the record. Thread-safe.
 */
final class WalkExtras {
    private static final Logger log = LoggerFactory.getLogger(WalkExtras.class);
    private static final int LONGEST_SUMMARY = 200;

    private final PatrolTools tools;

    WalkExtras(PatrolTools tools) {
        this.tools = tools;
    }

    Sending.Answer add(Sql sql, Caller caller, Sending.Item item, Hit hit, Verdict.Known known) {
        String followUp = hit.kind() == Hit.Kind.ANOMALY ? open(caller, item, hit, known) : "";
        String file = item.photo() == null || item.photo().isEmpty()
                ? ""
                : attach(caller, followUp.isEmpty() ? hit.run() : followUp, item, hit);
        if (!file.isEmpty() || !followUp.isEmpty()) {
            Hits.complete(sql, hit.id(), file, followUp);
        }
        return Sending.Answer.of(hit.id(), hit.answer(), followUp);
    }

    private String attach(Caller caller, String number, Sending.Item item, Hit hit) {
        byte[] picture;
        try {
            picture = Base64.getDecoder().decode(item.photo());
        } catch (IllegalArgumentException broken) {
            log.warn("the photo of record {} of run {} cannot be read", hit.id(), hit.run(), broken);
            return "";
        }
        String name =
                (hit.point().isEmpty() ? "photo" : hit.point()) + "-" + hit.at().getEpochSecond() + ".jpg";
        Outcome<Attachment> kept =
                tools.attachments().add(caller, number, name, false, new ByteArrayInputStream(picture));
        kept.refusal()
                .ifPresent(refusal -> log.warn(
                        "the photo of record {} of run {} was refused: {}",
                        hit.id(),
                        hit.run(),
                        refusal.flaws().get(0).message().en()));
        return kept.result().map(Attachment::id).orElse("");
    }

    /** The case an anomaly opens; an empty string when it became a note of the run. */
    private String open(Caller caller, Sending.Item item, Hit hit, Verdict.Known known) {
        String where = known.point(hit.point()).map(Checkpoint::where).orElse("");
        boolean incident = IncidentType.ID.equals(item.opens());
        NewCase wanted = NewCase.of(
                        incident ? IncidentType.ID : FindingType.ID,
                        Channel.PATROL,
                        summary(hit.note()),
                        incident
                                ? Map.of(IncidentType.KIND, "OTHER", IncidentType.LEVEL, "L1")
                                : Map.of(FindingType.CATEGORY, "SECURITY"))
                .at(where)
                .from("patrol:" + hit.id());
        Optional<Case> opened = tools.desk().open(caller, wanted).result();
        if (opened.isEmpty()) {
            tools.desk()
                    .note(
                            Caller.system("patrol", caller.estateId()),
                            hit.run(),
                            (hit.point() + " " + where + ": " + hit.note()).strip(),
                            false)
                    .orElseThrow();
        }
        return opened.map(Case::number).orElse("");
    }

    private static String summary(String note) {
        String line = note.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY - 1) + "…";
    }
}
