// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.print.CasePrint;
import org.steward.core.api.print.PrintedCase;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Makes a paper of what it is given. Two are set at a time, as each takes some tens of megabytes. Thread-safe. */
public final class Printery {
    /** The sheet that every case has. */
    static final CasePrint SHEET = new CasePrint(
            "",
            CasePrint.SHEET,
            Text.of("Case sheet", "工单详情单"),
            Printery.class,
            "sheet.ftlh",
            Set.of(),
            Permissions.CASE_READ);

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Typesetter typesetter = new Typesetter();
    private final Press press = new Press();

    /**
     * Makes a paper; refused as {@code TOO_LARGE} or {@code THROTTLED}.
     *
     * @throws IllegalStateException when the template is not there, does not fit or is not well-formed
     */
    public Outcome<PrintedCase> print(CasePrint print, CaseFile file, Lookups around, Language language) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Outcome.rejected(
                        Rejection.Kind.THROTTLED,
                        "print-busy",
                        Text.of("much is being printed now; try again in a minute", "当前打印任务较多，请稍后再试"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to print", e);
        }
        try {
            Map<String, Object> facts = PrintFacts.of(file, around, language);
            facts.put("more", print.more().apply(file.current()));
            String xhtml = typesetter.xhtml(print, facts, language);
            Pdf pdf = press.set(xhtml, print.beside());
            String name = file.current().number() + "-" + print.id() + ".pdf";
            return Outcome.done(new PrintedCase(name, pdf.pages(), pdf.bytes()));
        } catch (TooLarge e) {
            return Outcome.rejected(
                    Rejection.Kind.TOO_LARGE,
                    "print-too-large",
                    Text.of("the paper would be too large: {0}", "打印内容过大：{0}").with(e.getMessage()));
        } finally {
            places.release();
        }
    }
}
