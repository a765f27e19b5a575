// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.Optional;
import java.util.Set;

/**
 * A point of a route (巡更点). Immutable.
 *
 * @param route code of its route
 * @param code unique in its route, 1-20 letters, digits and hyphens
 * @param place number in the list, from 1
 * @param building may be empty
 * @param floor may be empty
 * @param words where exactly, 1-200 characters
 * @param proofs what is accepted there, not empty
 * @param label the letters on its label; empty for one the platform is to draw
 * @param keyMinutes a key point (重点部位) is hit at least this often; 0 for an ordinary one
 * @param spot where it is, for a proof by position; empty while nobody measured it
 * @param retired no longer visited, kept for what was recorded there
 */
public record Checkpoint(
        String route,
        String code,
        int place,
        String building,
        String floor,
        String words,
        Set<Proof> proofs,
        String label,
        int keyMinutes,
        Optional<Spot> spot,
        boolean retired) {
    /** Copies the proofs. */
    public Checkpoint {
        proofs = Set.copyOf(proofs);
    }

    /** The same point, measured. */
    public Checkpoint at(Spot measured) {
        return new Checkpoint(
                route, code, place, building, floor, words, proofs, label, keyMinutes, Optional.of(measured), retired);
    }

    /** Building, floor and words in one line. */
    public String where() {
        return String.join(" ", building, floor, words).replaceAll("\\s+", " ").strip();
    }

    /** What its QR code and its NFC tag say. */
    public String tag() {
        return "STEWARD-PATROL/" + route + "/" + code + "/" + label;
    }
}
