// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.steward.core.api.duty.Checklist;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** The inputs that declared fields become. */
class FieldsTest {
    private static final Text EVIL = Text.same("<script>alert(1)</script>");
    private static final Checklist ROUND =
            Checklist.of(new Checklist.Item("lamp", Text.of("Lamp", "灯具"), "x"), new Checklist.Item("door", EVIL, "x"));

    private final Map<String, String> sent = new HashMap<>();
    private final List<Flaw> wrong = new ArrayList<>();
    private final Map<String, Object> more = new HashMap<>();
    private boolean files = true;

    private String form(Language language, List<Field> fields) {
        Map<String, Object> model = new HashMap<>(CaseTemplatesTest.frame(language));
        model.putAll(more);
        model.putAll(Map.of("list", fields, "sent", sent, "wrong", wrong, "files", files));
        String text = "<#ftl output_format='HTML'><#import 'fields.ftlh' as fields>"
                + "<@fields.all list=list sent=sent wrong=wrong files=files prefix='go.'/>";
        StringWriter out = new StringWriter();
        try {
            new Template("test", text, Templates.configuration()).process(model, out);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(e);
        }
        assertThat(out.toString()).doesNotContain("<script>");
        assertLabelled(out.toString());
        return out.toString();
    }

    private static void assertLabelled(String page) {
        List<String> ids = all("\\sid=\"([^\"]*)\"", page);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("\\sfor=\"([^\"]*)\"", page));
        all("aria-describedby=\"([^\"]*)\"", page)
                .forEach(
                        some -> assertThat(ids).containsAll(List.of(some.strip().split(" "))));
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The row of an item, from its heading to its end. */
    private static String row(String page, String heading) {
        Matcher row = Pattern.compile(
                        "<fieldset(?:(?!<fieldset)[\\s\\S])*?<legend>" + heading + "[\\s\\S]*?</fieldset>")
                .matcher(page);
        assertThat(row.find()).as(page).isTrue();
        return row.group();
    }

    @ParameterizedTest
    @EnumSource
    void makesOneRowOfAnItemWithNoteAndPhoto(Language language) {
        sent.put("f.lampResult", Checklist.FAIL);
        sent.put("f.lampNote", "dark");
        String page = form(language, ROUND.fields());
        assertThat(all("(<fieldset)", page)).hasSize(2);
        String row = row(page, language == Language.ZH ? "灯具" : "Lamp");
        assertThat(all("type=\"radio\" id=\"(go\\.f\\.lampResult\\.[A-Z]+)\" name=\"f\\.lampResult\"", row))
                .containsExactly("go.f.lampResult.PASS", "go.f.lampResult.FAIL", "go.f.lampResult.NA");
        assertThat(row)
                .contains("value=\"FAIL\" required checked>")
                .contains("<label class=\"fail\" for=\"go.f.lampResult.FAIL\">")
                .contains("name=\"f.lampNote\" value=\"dark\"")
                .contains("name=\"file.lampPhoto\" accept=\"image/*\" capture=\"environment\"")
                .doesNotContain("f.door");
        assertThat(row.indexOf("class=\"fails\"")).isLessThan(row.indexOf("f.lampNote"));
        assertThat(page.substring(page.lastIndexOf("</fieldset>"))).doesNotContain("Note", "Photo");
    }

    @Test
    void showsAFlawOfANoteInTheRowOfItsItem() {
        wrong.add(new Flaw("doorNote", "required", Text.of("Say what is wrong", "请说明")));
        String page = form(Language.EN, ROUND.fields());
        assertThat(row(page, "&lt;script&gt;")).contains("class=\"field wrong\"", "Say what is wrong");
        assertThat(row(page, "Lamp")).doesNotContain("Say what is wrong");
    }

    @Test
    void leavesAChoiceThatIsNoChecklistAlone() {
        String page = form(Language.EN, List.of(Field.text("lampNote", EVIL), Field.text("lampPhoto", EVIL)));
        assertThat(all("(<input id=)", page)).hasSize(2);
        assertThat(page).doesNotContain("<fieldset");
    }

    @Test
    void offersTheCameraBesideAFile() {
        Field proof = Field.of("proof", FieldType.FILE, EVIL).mandatory();
        String page = form(Language.EN, List.of(proof));
        assertThat(page)
                .contains("<input type=\"file\" id=\"go.f.proof\" name=\"file.proof\" accept=\"image/*,application/pdf")
                .contains("type=\"file\" name=\"file.proof\" accept=\"image/*\" capture=\"environment\" data-camera>");
        assertThat(all("(type=\"file\"[^>]* required)", page)).hasSize(1);
        more.put("keptFiles", Map.of("proof", "id-1"));
        assertThat(form(Language.EN, List.of(proof)))
                .contains("name=\"f.proof\" value=\"id-1\"")
                .doesNotContain("required");
    }

    @ParameterizedTest
    @EnumSource
    void hasASheetToSignOnAndAFileInsteadOfIt(Language language) {
        Field signature = Field.of("sign", FieldType.SIGNATURE, EVIL).mandatory();
        String page = form(language, List.of(signature));
        assertThat(page)
                .contains("<div class=\"sign\" data-sign=\"go.f.sign\" hidden><canvas")
                .contains("<button type=\"button\" data-clear>")
                .contains("<input type=\"file\" id=\"go.f.sign\" name=\"file.sign\" accept=\"image/*\" required>")
                .doesNotContain("capture=");
        files = false;
        assertThat(form(language, List.of(signature))).doesNotContain("canvas", "type=\"file\"");
    }

    @Test
    void findsACustomerByNamePhoneOrUnit() {
        Field owner = Field.of("owner", FieldType.PARTY, EVIL);
        sent.putAll(Map.of("f.owner", "P-7", "called.owner", "<b>Chen"));
        assertThat(form(Language.EN, List.of(owner)))
                .contains("id=\"go.f.owner\" name=\"f.owner\" value=\"P-7\"")
                .contains("data-find=\"/find/people?for=go.f.owner\" data-into=\"go.f.owner.found\"")
                .contains("name=\"called.owner\" value=\"&lt;b&gt;Chen\"")
                .contains("✓ &lt;b&gt;Chen</p>");
        sent.remove("called.owner");
        more.put("partyNames", Map.of("P-7", "Chen Mei"));
        assertThat(form(Language.EN, List.of(owner))).contains("✓ Chen Mei</p>");
        sent.clear();
        assertThat(form(Language.EN, List.of(owner))).doesNotContain("✓");
    }
}
