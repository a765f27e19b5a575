// SPDX-License-Identifier: Apache-2.0
package org.steward.qr;

import java.util.Map;
import java.util.Optional;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** A picture in shades of grey (灰度图像), as ZXing looks at it. Not thread-safe. */
final class Picture extends LuminanceSource {
    private final byte[] grey;

    private Picture(int width, int height, byte[] grey) {
        super(width, height);
        this.grey = grey;
    }

    /** A picture of one byte a pixel, row by row; 0 is black, 255 is white. */
    static Picture of(int width, int height, byte[] grey) {
        return new Picture(width, height, grey);
    }

    /**
     * What its QR code says, however the picture is turned; an empty string when none can be read. Black is told from
     * white around each pixel first, which stands shadows, and then for the whole picture, which stands noise.
     */
    String code() {
        return read(new HybridBinarizer(this))
                .or(() -> read(new GlobalHistogramBinarizer(this)))
                .orElse("");
    }

    private static Optional<String> read(Binarizer black) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(black), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException none) {
            // most pictures of a camera show no code, or a torn one: the next picture is looked at
            return Optional.empty();
        }
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] into = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(grey, y * getWidth(), into, 0, getWidth());
        return into;
    }

    @Override
    public byte[] getMatrix() {
        return grey;
    }
}
