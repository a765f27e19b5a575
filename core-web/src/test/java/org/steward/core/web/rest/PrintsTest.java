// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.steward.core.api.print.CasePrint;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.web.Browser;
import org.steward.core.web.Browser.Answer;
import org.steward.core.web.Centre;
import org.steward.core.web.TestModule;

/** Papers of cases over HTTP on real rooms. */
@Timeout(120)
class PrintsTest {
    private static Centre centre;
    private static Browser anna;
    private static String path;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        centre = new Centre(folder, Duration.ofSeconds(1), new HttpServlet() {
            private static final long serialVersionUID = 1L;
        });
        centre.offer(
                "a",
                "1.0.0",
                TestModule.printing(
                        print("matter-ticket", "ticket.ftlh").in("REGISTERED"),
                        print("matter-end", "ticket.ftlh").in("DONE"),
                        print("matter-guarded", "ticket.ftlh").permitting(Permissions.STORE_MANAGE),
                        print("matter-broken", "broken.ftlh").in("CLOSED", "REGISTERED")));
        anna = centre.program("anna");
        String body =
                "{\"type\":\"matter\",\"channel\":\"COUNTER\",\"summary\":\"电梯停了 <b>lift</b>\",\"grade\":\"MINOR\"}";
        path = anna.post("/api/cases", body).header("Location");
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static CasePrint print(String id, String template) {
        return CasePrint.of(TestModule.TYPE, id, Text.of("Ticket", "小票"), PrintsTest.class, template);
    }

    private static String words(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.raw().body())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void printsTheSheetOfACaseInTheLanguageAskedFor() {
        Answer en = anna.get(path + "/prints/sheet");
        assertThat(words(en)).contains("Matter · case sheet", "电梯停了 <b>lift</b>", "Name of anna", "Grade Minor");
        assertThat(en.header("Content-Disposition")).matches("inline; filename=\"MT-\\d{6}-\\d{4}-sheet\\.pdf\"");
        assertThat(en.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("sandbox");
        assertThat(words(anna.get(path + "/prints/sheet?lang=zh"))).contains("工单详情单", "等级 轻微", "花园");
    }

    @Test
    void printsThePaperOfAModuleWithAPrivateLink() throws IOException {
        Answer answer = anna.get(path + "/prints/matter-ticket?lang=zh");
        assertThat(words(answer)).contains("工单小票", "扫码查询");
        String raw = new String(answer.raw().body(), StandardCharsets.ISO_8859_1);
        assertThat(raw).contains("/Subtype /Image");
    }

    @Test
    void listsWhatMayBePrintedNow() {
        assertThat(anna.get(path + "/prints").json().path("prints").findValuesAsText("id"))
                .containsExactly("sheet", "matter-broken", "matter-ticket");
        assertThat(centre.browser().get(path + "/prints").status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNotThereOrNotForThisCaller() {
        assertThat(anna.get(path + "/prints/no-such").status()).isEqualTo(404);
        assertThat(anna.get("/api/cases/MT-209901-0001/prints/sheet").status()).isEqualTo(404);
        assertThat(anna.get(path + "/prints/matter-end").status()).isEqualTo(409);
        assertThat(anna.get(path + "/prints/matter-guarded").status()).isEqualTo(403);
        assertThat(anna.get(path + "/prints/sheet?lang=fr").status()).isEqualTo(400);
        assertThat(centre.browser().get(path + "/prints/sheet").status()).isEqualTo(401);
    }

    @Test
    void answersAnErrorForABrokenTemplateAndGoesOnPrinting() {
        assertThat(anna.get(path + "/prints/matter-broken").status()).isEqualTo(500);
        assertThat(words(anna.get(path + "/prints/matter-ticket"))).contains("Ticket");
    }
}
