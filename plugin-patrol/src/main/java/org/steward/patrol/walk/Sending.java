// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.walk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.steward.core.api.text.Text;
import org.steward.patrol.route.Proof;
import org.steward.patrol.route.Spot;
import org.steward.patrol.run.Hit;
import org.steward.patrol.run.Standing;

/**
 * Records that a phone sends (上传记录). Immutable.
 *
 * @param phone id of the phone, 1-60 letters, digits or hyphens
 * @param now what the phone's clock showed at the sending
 * @param items what it recorded, in any order, at most 200
 */
public record Sending(String phone, Instant now, List<Item> items) {
    /** Copies the items. */
    public Sending {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One record as the phone made it; what is missing is {@code null}.
     *
     * @param id the phone's own
     * @param kind {@code HIT}, {@code ANOMALY} or {@code END}
     * @param run number of the run
     * @param point code of the point
     * @param at what the phone's clock showed
     * @param proof name of a {@link Proof}
     * @param label what was read or typed
     * @param position latitude, longitude and accuracy in metres, see {@link Spot#read}
     * @param note words of the officer
     * @param photo a JPEG in base64
     * @param opens id of the case type an anomaly opens
     * @param by staff id of who recorded it
     */
    public record Item(
            String id,
            String kind,
            String run,
            String point,
            Instant at,
            String proof,
            String label,
            String position,
            String note,
            String photo,
            String opens,
            String by) {
        private static final int LONGEST_NOTE = 1000;

        Optional<Proof> proven() {
            return Proof.named(text(proof));
        }

        Optional<Spot> spot() {
            return Spot.read(text(position));
        }

        Optional<Hit.Kind> known() {
            for (Hit.Kind each : Hit.Kind.values()) {
                if (each.name().equals(kind)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** Whether everything its kind needs is there. */
        boolean isWellFormed() {
            boolean named = text(id).matches("[A-Za-z0-9-]{8,60}")
                    && text(run).matches("[A-Za-z0-9-]{1,40}")
                    && text(point).matches("[A-Za-z0-9-]{0,20}")
                    && text(position).length() <= 60
                    && text(note).length() <= LONGEST_NOTE
                    && at != null
                    && by != null;
            return named
                    && known().map(each -> switch (each) {
                                case HIT -> !text(point).isEmpty() && isProven();
                                case ANOMALY -> !text(note).isBlank();
                                case END -> true;
                            })
                            .orElse(false);
        }

        private boolean isProven() {
            return proven().map(each -> switch (each) {
                        case NFC, QR, CODE -> !text(label).isEmpty();
                        case POSITION -> spot().isPresent();
                        case PHOTO -> !text(photo).isEmpty();
                    })
                    .orElse(false);
        }

        static String text(String value) {
            return value == null ? "" : value;
        }
    }

    /**
     * What became of one record.
     *
     * @param kept whether the server has it; the phone may let go of it then
     * @param followUp number of the case it opened, or an empty string
     */
    public record Answer(String id, Standing standing, boolean kept, Text words, String followUp) {
        static Answer of(String id, Standing standing, String followUp) {
            return new Answer(id, standing, standing.isKept(), standing.words(), followUp);
        }
    }
}
