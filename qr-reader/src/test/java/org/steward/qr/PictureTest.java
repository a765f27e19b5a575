// SPDX-License-Identifier: Apache-2.0
package org.steward.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final String LABEL = "STEWARD-PATROL/GARAGE/P1/AB23CD45";

    /** The code of a label in the middle of a frame, turned and seen by a camera that is not perfect. */
    private static Picture seen(String text, double degrees, double pixelsAModule, int noise) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        Random chance = new Random(1);
        double turn = Math.toRadians(degrees);
        byte[] grey = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int shade = 0;
                // a pixel of a camera gathers the light of its whole square
                for (int part = 0; part < 4; part++) {
                    double right = x + 0.25 + part % 2 * 0.5 - WIDTH / 2.0;
                    double down = y + 0.25 + part / 2 * 0.5 - HEIGHT / 2.0;
                    int column = module(right * Math.cos(turn) + down * Math.sin(turn), pixelsAModule, code.size);
                    int row = module(down * Math.cos(turn) - right * Math.sin(turn), pixelsAModule, code.size);
                    shade += code.getModule(column, row) ? 15 : 50;
                }
                grey[y * WIDTH + x] = (byte) (shade + chance.nextInt(noise + 1) - noise / 2);
            }
        }
        return Picture.of(WIDTH, HEIGHT, grey);
    }

    private static int module(double pixels, double pixelsAModule, int size) {
        return (int) Math.floor(pixels / pixelsAModule + size / 2.0);
    }

    /** One torn picture in a hundred does no harm: the camera gives the next one. */
    @ParameterizedTest
    @ValueSource(doubles = {4, 7, 10})
    void readsTheCodeOfALabelHoweverThePhoneIsHeld(double pixelsAModule) {
        List<Integer> unread = IntStream.range(0, 120)
                .map(step -> 3 * step)
                .filter(degrees ->
                        !seen(LABEL, degrees, pixelsAModule, 30).code().equals(LABEL))
                .boxed()
                .toList();
        assertThat(unread).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 9})
    void readsItFromAfarAndFromNear(double pixelsAModule) {
        assertThat(seen(LABEL, 4, pixelsAModule, 20).code()).isEqualTo(LABEL);
    }

    @Test
    void readsChinese() {
        assertThat(seen("巡更点一号", 0, 7, 10).code()).isEqualTo("巡更点一号");
    }

    @Test
    void saysNothingWhereThereIsNoCode() {
        byte[] wall = new byte[WIDTH * HEIGHT];
        Arrays.fill(wall, (byte) 150);
        assertThat(Picture.of(WIDTH, HEIGHT, wall).code()).isEmpty();
        new Random(2).nextBytes(wall);
        assertThat(Picture.of(WIDTH, HEIGHT, wall).code()).isEmpty();
        assertThat(Picture.of(1, 1, new byte[1]).code()).isEmpty();
    }

    @Test
    void saysNothingOfACodeThatIsCutOff() {
        QrCode code = QrCode.encodeText(LABEL, QrCode.Ecc.MEDIUM);
        int side = code.size * 4;
        byte[] half = new byte[side * side / 2];
        for (int at = 0; at < half.length; at++) {
            half[at] = (byte) (code.getModule(at % side / 4, at / side / 4) ? 0 : 255);
        }
        assertThat(Picture.of(side, side / 2, half).code()).isEmpty();
    }
}
