// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a document: its words, fonts and pictures. Immutable. */
record Paper(String text, List<Boolean> embedded, int pictures, String language, String title) {
    static Paper read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TreeMap<String, Boolean> fonts = new TreeMap<>();
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.put(font.getName(), font.isEmbedded());
                }
                for (COSName name : page.getResources().getXObjectNames()) {
                    PDXObject found = page.getResources().getXObject(name);
                    pictures += found instanceof PDImageXObject ? 1 : 0;
                }
            }
            return new Paper(
                    new PDFTextStripper().getText(document),
                    new ArrayList<>(fonts.values()),
                    pictures,
                    document.getDocumentCatalog().getLanguage(),
                    document.getDocumentInformation().getTitle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
