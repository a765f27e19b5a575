// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Text;

class CheckpointListTest {
    private static List<Checkpoint> read(String text) {
        return CheckpointList.read("NIGHT", text).orElseThrow();
    }

    private static List<String> wrong(String text) {
        return CheckpointList.read("NIGHT", text).refusal().orElseThrow().flaws().stream()
                .map(Flaw::message)
                .map(Text::en)
                .toList();
    }

    @Test
    void readsAListWithHeadingQuotesTabsAndBlankLines() {
        List<Checkpoint> points = read("code,building,floor,where,proofs,key\n"
                + "P1,3,B2,\"Pump room, left door\",NFC QR,120\n\nP2\t5\t1F\t大堂\n");
        assertThat(points).hasSize(2);
        assertThat(points.get(0))
                .returns("Pump room, left door", Checkpoint::words)
                .returns(120, Checkpoint::keyMinutes)
                .returns(1, Checkpoint::place);
        assertThat(points.get(0).proofs()).containsExactlyInAnyOrder(Proof.NFC, Proof.QR);
        assertThat(points.get(1).where()).isEqualTo("5 1F 大堂");
        assertThat(points.get(1).proofs()).containsExactlyInAnyOrder(Proof.QR, Proof.CODE, Proof.PHOTO);
    }

    @Test
    void takesTheLabelsThatHangAlready() {
        assertThat(read("P1,,,,,,ab12cd\nP2")).extracting(Checkpoint::label).containsExactly("AB12CD", "");
    }

    @Test
    void takesPositionsThatAreKnown() {
        assertThat(read("P1,,,,POSITION,,,31.230416 121.473701\nP2,,,,POSITION,,,\"31.2,121.4\"\nP3"))
                .extracting(point -> point.spot().map(Spot::text).orElse(""))
                .containsExactly("31.230416,121.473701", "31.2,121.4", "");
        assertThat(wrong("P1,,,,POSITION,,,by the gate"))
                .singleElement()
                .asString()
                .contains("by the gate");
    }

    @Test
    void drawsLabelsWithoutLettersThatLookLikeDigits() {
        Random chance = new Random(1);
        List<String> drawn =
                Stream.generate(() -> Labels.draw(chance)).limit(1000).toList();
        assertThat(drawn).doesNotHaveDuplicates().allMatch(label -> label.matches("[A-HJ-NP-Z2-9]{8}"));
    }

    @Test
    void namesEveryWrongLine() {
        assertThat(wrong("P 1\nP2,,,,FAX\nP3,,,,,often\nP4\nP4\nP5,,,,,,?"))
                .hasSize(5)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 1").contains("P 1"),
                        line -> assertThat(line).startsWith("Line 2").contains("FAX"),
                        line -> assertThat(line).startsWith("Line 3").contains("often"),
                        line -> assertThat(line).startsWith("Line 5").contains("P4"),
                        line -> assertThat(line).startsWith("Line 6").contains("“?”"));
    }
}
