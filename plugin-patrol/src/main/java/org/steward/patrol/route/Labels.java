// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.random.RandomGenerator;

/** Draws what stands on the labels of points (巡更点标签). Pure but for its source of chance. */
public final class Labels {
    /** No letters that are mistaken for digits. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private Labels() {}

    /** Eight letters and digits that cannot be guessed when the source cannot. */
    public static String draw(RandomGenerator chance) {
        StringBuilder label = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            label.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return label.toString();
    }
}
