// SPDX-License-Identifier: Apache-2.0
package org.steward.qr;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** What the script gives to the page: the function {@code readQr(width, height, rgba)} (浏览器扫码). */
public final class Reader {
    private Reader() {}

    /**
     * Reads the QR code in the pixels of a canvas.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param rgba the {@code data} of an {@code ImageData}: four values a pixel, row by row
     * @return what the code says; an empty string when there is none, or none that can be read
     */
    @JSExport
    public static String readQr(int width, int height, Uint8ClampedArray rgba) {
        byte[] grey = new byte[width * height];
        for (int pixel = 0; pixel < grey.length; pixel++) {
            int at = 4 * pixel;
            // green counts twice, as the eye sees it
            grey[pixel] = (byte) ((rgba.get(at) + 2 * rgba.get(at + 1) + rgba.get(at + 2)) / 4);
        }
        return Picture.of(width, height, grey).code();
    }
}
