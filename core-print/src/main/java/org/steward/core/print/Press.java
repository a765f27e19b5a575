// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets XHTML as a tagged PDF in the font of this bundle, whose glyphs are embedded. Of what a page names it takes
 * {@code data:} pictures and pictures of the bundle; nothing is fetched. Thread-safe.
 */
final class Press {
    /** Pages of a paper at most. */
    static final int MOST_PAGES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final String FONT = "font/NotoSansSC-Regular.ttf";
    private static final String FAMILY = "print";
    /** Another family would show nothing: there is this font and no other. */
    private static final String ONE_FONT = "* { font-family: print !important }";

    private static final int LARGEST_PICTURE = 1_048_576;
    private static final Pattern DATA = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=]*");
    private static final Pattern PICTURE = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.(png|jpg)");

    static {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Sets a page.
     *
     * @param beside the class beside which its pictures lie
     * @throws TooLarge when it has more than {@link #MOST_PAGES} pages
     * @throws IllegalStateException when it is not well-formed
     */
    Pdf set(String xhtml, Class<?> beside) throws TooLarge {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(parse(xhtml), "bundle:/");
        builder.useFont(() -> Press.class.getResourceAsStream(FONT), FAMILY);
        builder.useUriResolver((base, address) -> picture(beside, address));
        builder.useExternalResourceAccessControl(
                (address, type) -> DATA.matcher(address).matches(),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Steward");
        builder.withDiagnosticConsumer(word -> LOG.debug("{}", word.getFormattedMessage()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            int pages = renderer.getPdfDocument().getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new TooLarge(pages + " pages");
            }
            renderer.getPdfDocument().save(bytes);
            return new Pdf(bytes.toByteArray(), pages);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("the page cannot be set", e);
        }
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document page = builder.parse(new InputSource(new StringReader(xhtml)));
            Element style = page.createElement("style");
            style.appendChild(page.createTextNode(ONE_FONT));
            head(page).appendChild(style);
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("what the template gives is not well-formed XHTML", e);
        }
    }

    /** The head of a page, made when it has none. */
    private static Node head(Document page) {
        Node head = page.getElementsByTagName("head").item(0);
        Element root = page.getDocumentElement();
        return head == null ? root.insertBefore(page.createElement("head"), root.getFirstChild()) : head;
    }

    /** The address of a picture as data, {@code null} for whatever must not be taken. */
    private static String picture(Class<?> beside, String address) {
        if (DATA.matcher(address).matches()) {
            return address;
        }
        URL found = PICTURE.matcher(address).matches() ? beside.getResource(address) : null;
        if (found == null) {
            LOG.debug("a page names {}, which is no picture of its bundle", address);
            return null;
        }
        try (InputStream in = found.openStream()) {
            byte[] bytes = in.readNBytes(LARGEST_PICTURE + 1);
            String type = address.endsWith("png") ? "png" : "jpeg";
            return bytes.length > LARGEST_PICTURE
                    ? null
                    : "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("picture " + address, e);
        }
    }
}
