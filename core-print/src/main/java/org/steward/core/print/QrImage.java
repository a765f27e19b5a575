// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a picture inside the page. Pure. */
final class QrImage {
    private static final int QUIET = 4;
    private static final int PIXELS = 6;
    private static final int LONGEST = 1000;
    private static final int WHITE = 0xffffff;

    private QrImage() {}

    /**
     * The {@code data:} address of a PNG.
     *
     * @param text 1-1,000 characters
     * @throws IllegalArgumentException when the text is empty or longer
     */
    static String of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a QR code holds 1 to " + LONGEST + " characters, not " + text.length());
        }
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * QUIET) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!code.getModule(x / PIXELS - QUIET, y / PIXELS - QUIET)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
