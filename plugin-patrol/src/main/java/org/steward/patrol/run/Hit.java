// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.run;

import java.time.Instant;
import java.util.Optional;

import org.steward.patrol.route.Proof;

/**
 * What an officer recorded on the way (巡更记录). Immutable.
 *
 * @param id the phone's own, unique for ever: sent twice, it is stored once
 * @param run number of the run
 * @param point code of the point; empty for the end of a run, may be empty for an anomaly
 * @param at when it happened, by the phone's clock set right at the sending
 * @param phoneAt what the phone's clock showed
 * @param serverAt when it arrived
 * @param proof how the officer showed to be there; empty for the end of a run
 * @param staff who
 * @param phone id of the phone
 * @param position latitude and longitude, or an empty string
 * @param note words, or an empty string
 * @param file id of the photo among the files of the run, or an empty string
 * @param followUp number of the case it opened, or an empty string
 * @param answer what the phone was told
 */
public record Hit(
        String id,
        Kind kind,
        String run,
        String route,
        String point,
        Instant at,
        Instant phoneAt,
        Instant serverAt,
        Optional<Proof> proof,
        String staff,
        String phone,
        String position,
        String note,
        String file,
        String followUp,
        Standing answer) {
    /** Kinds of records. */
    public enum Kind {
        /** The officer was at a point. */
        HIT,
        /** Something is wrong there. */
        ANOMALY,
        /** The officer ended the run. */
        END
    }
}
