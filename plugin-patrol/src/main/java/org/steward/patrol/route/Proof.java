// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steward.core.api.text.Text;

/** How an officer shows to have been at a point (打点凭证, P27), each with its strength. */
public enum Proof {
    /** A tag that cannot be copied with a camera. */
    NFC(Text.of("NFC tag", "NFC 标签"), Strength.STRONG, true),
    /** The code on the label, read by the camera. */
    QR(Text.of("QR code", "二维码"), Strength.MEDIUM, true),
    /** The letters below the code, typed. */
    CODE(Text.of("Typed code", "手输编码"), Strength.WEAK, true),
    /** Where the phone says it is. */
    POSITION(Text.of("Position of the phone", "手机定位"), Strength.WEAK, false),
    /** A picture of the place with its time, where reader or tag is broken. */
    PHOTO(Text.of("Photo", "照片"), Strength.WEAK, false);

    /** How hard a proof is to make without being there (凭证强度). */
    public enum Strength {
        STRONG(Text.of("strong", "强")),
        MEDIUM(Text.of("medium", "中")),
        WEAK(Text.of("weak", "弱"));

        private final Text words;

        Strength(Text words) {
            this.words = words;
        }

        /** What people call it. */
        public Text words() {
            return words;
        }
    }

    private final Text words;
    private final Strength strength;
    private final boolean byLabel;

    Proof(Text words, Strength strength, boolean byLabel) {
        this.words = words;
        this.strength = strength;
        this.byLabel = byLabel;
    }

    /** What people call it. */
    public Text words() {
        return words;
    }

    /** How strong it is. */
    public Strength strength() {
        return strength;
    }

    /** Whether it carries what stands on the label of the point. */
    public boolean isByLabel() {
        return byLabel;
    }

    /** The proof of a name. */
    public static Optional<Proof> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * Reads names separated by commas, semicolons or blanks.
     *
     * @return empty when a name is unknown or there is none
     */
    public static Optional<Set<Proof>> list(String text) {
        Set<Proof> found = EnumSet.noneOf(Proof.class);
        for (String name : text.strip().split("[\\s,;，；]+")) {
            Optional<Proof> proof = named(name.toUpperCase(java.util.Locale.ROOT));
            if (proof.isEmpty()) {
                return Optional.empty();
            }
            found.add(proof.get());
        }
        return Optional.of(Set.copyOf(found));
    }

    /** Writes what {@link #list} reads, the strongest first. */
    public static String text(Set<Proof> proofs) {
        return proofs.stream().sorted().map(Proof::name).collect(Collectors.joining(","));
    }
}
