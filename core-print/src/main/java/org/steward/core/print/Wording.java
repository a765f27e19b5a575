// SPDX-License-Identifier: Apache-2.0
package org.steward.core.print;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.CaseFile;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.State;

/** Says ids, codes and instants in the words of one reader. Immutable. */
final class Wording {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFile file;
    private final Lookups around;
    private final Language language;

    Wording(CaseFile file, Lookups around, Language language) {
        this.file = file;
        this.around = around;
        this.language = language;
    }

    String of(Text text) {
        return text.in(language);
    }

    String of(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }

    /** Minutes in the estate's zone, an empty string for {@code null}. */
    String time(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(around.zone()));
    }

    /** The same for an instant as text; the text itself when it is none. */
    String time(String instant) {
        try {
            return instant.isEmpty() ? "" : time(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }

    /** The day in the estate's zone. */
    String day(Instant at) {
        return at.atZone(around.zone()).toLocalDate().toString();
    }

    /** The name of a member of staff, an empty string for nobody. */
    String staff(String id) {
        return id.isEmpty() ? "" : around.staff().apply(id);
    }

    /** The name of a state of the case's type. */
    String state(String id) {
        return around.type()
                .flatMap(type -> type.workflow().state(id))
                .map(State::title)
                .map(this::of)
                .orElse(id);
    }

    /** The form of the case's type. */
    Form form() {
        return around.type().map(type -> type.intake()).orElse(Form.EMPTY);
    }

    /** A stored value of a field in words. */
    String value(Field field, String stored) {
        if (stored.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case YES_NO -> "true".equals(stored) ? of("Yes", "是") : of("No", "否");
            case CHOICE -> of(field.labelOf(stored));
            case STAFF -> staff(stored);
            case PARTY -> around.party().apply(stored);
            case DATE_TIME -> time(stored);
            case NUMBER -> (stored + " " + field.unit()).strip();
            case FILE, SIGNATURE -> attachment(stored);
            default -> stored;
        };
    }

    private String attachment(String id) {
        return file.attachments().stream()
                .filter(attachment -> attachment.id().equals(id))
                .map(Attachment::fileName)
                .findFirst()
                .orElse("");
    }
}
