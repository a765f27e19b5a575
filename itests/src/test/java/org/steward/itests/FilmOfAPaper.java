// SPDX-License-Identifier: Apache-2.0
package org.steward.itests;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a camera sees that is held over a paper: the film that a browser without a camera is given (YUV4MPEG2). */
final class FilmOfAPaper {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PALE = 128;
    private static final float DOTS_PER_INCH = 110;

    private final BufferedImage paper;

    private FilmOfAPaper(BufferedImage paper) {
        this.paper = paper;
    }

    /** The first page of a PDF. */
    static FilmOfAPaper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new FilmOfAPaper(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The camera hangs over the left half of the page, so high from its top. */
    Path leftHalfFrom(int top, Path film) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\nFRAME\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    boolean onPaper = x < paper.getWidth() / 2 && top + y < paper.getHeight();
                    out.write(onPaper ? paper.getRaster().getSample(x, top + y, 0) : PALE);
                }
            }
            for (int colour = 0; colour < WIDTH * HEIGHT / 2; colour++) {
                out.write(PALE);
            }
            return film;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as a photo. */
    Path photo(Path file) {
        try {
            ImageIO.write(paper, "jpg", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
