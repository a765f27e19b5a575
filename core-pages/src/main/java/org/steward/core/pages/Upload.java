// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.ServletException;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;

/** Files of a case going in and out of the pages. */
final class Upload {
    private static final String FIELD = "file.";
    private static final String KEPT = "org.steward.kept-files";

    private Upload() {}

    /** Stores every file of the form, up to the first that is refused; refused too when there is none. */
    static Outcome<Attachment> of(Ask ask, AttachmentStore files, String number, boolean visible) {
        Outcome<Attachment> last = Outcome.rejected(
                Rejection.Kind.INVALID, "file", "required", Text.of("Choose at least one file", "请至少选择一个文件"));
        try {
            for (var part : ask.files()) {
                try (InputStream in = part.getInputStream()) {
                    last = files.add(ask.caller(), number, part.getSubmittedFileName(), visible, in);
                }
                if (!last.isDone()) {
                    return last;
                }
            }
            return last;
        } catch (IllegalStateException e) {
            return Outcome.rejected(
                    Rejection.Kind.TOO_LARGE, "file", "too-large", Text.of("A file is too large", "文件过大"));
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("the upload to case " + number + " broke off", e);
        }
    }

    /**
     * Stores the files of a form's {@code FILE} and {@code SIGNATURE} fields, whose inputs are named
     * {@code file.<field>}, and puts their ids among the fields. They stay on the case when the form is refused, so
     * that nobody uploads them again.
     */
    static Outcome<Map<String, String>> ofFields(
            Ask ask, AttachmentStore files, String number, Form form, Map<String, String> fields) {
        Map<String, String> uploaded = new HashMap<>();
        ask.request().setAttribute(KEPT, uploaded);
        form.fields().stream()
                .filter(Upload::isFile)
                .filter(field -> fields.containsKey(field.name()))
                .forEach(field -> uploaded.put(field.name(), fields.get(field.name())));
        try {
            for (var part : ask.files()) {
                String field = part.getName().startsWith(FIELD) ? part.getName().substring(FIELD.length()) : "";
                if (form.field(field).filter(Upload::isFile).isPresent()) {
                    try (InputStream in = part.getInputStream()) {
                        Outcome<Attachment> stored =
                                files.add(ask.caller(), number, part.getSubmittedFileName(), false, in);
                        if (!stored.isDone()) {
                            return Outcome.rejected(stored.refusal().orElseThrow());
                        }
                        uploaded.put(field, stored.orElseThrow().id());
                    }
                }
            }
        } catch (IllegalStateException e) {
            return Outcome.rejected(
                    Rejection.Kind.TOO_LARGE, "file", "too-large", Text.of("A file is too large", "文件过大"));
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("the upload to case " + number + " broke off", e);
        }
        fields.putAll(uploaded);
        return Outcome.done(uploaded);
    }

    private static boolean isFile(Field field) {
        return field.type() == FieldType.FILE || field.type() == FieldType.SIGNATURE;
    }

    /** The ids of the files that a refused form has stored already, by field. */
    static Object kept(Ask ask) {
        Object kept = ask.request().getAttribute(KEPT);
        return kept == null ? Map.of() : kept;
    }

    /** Streams a file; only pictures are shown in the browser, everything else is a download. */
    static Answer show(Ask ask, AttachmentStore files, String number, String id) {
        var found = files.find(ask.caller(), number, id);
        if (found.refusal().isPresent()) {
            return Answer.problem(found.refusal().get());
        }
        Attachment attachment = found.orElseThrow();
        return new Answer.File(
                attachment.isPicture() ? attachment.mediaType() : "application/octet-stream",
                attachment.fileName(),
                attachment.isPicture(),
                target -> files.copy(ask.caller(), number, id, target).orElseThrow());
    }
}
