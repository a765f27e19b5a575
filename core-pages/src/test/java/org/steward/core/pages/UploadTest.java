// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.form.Form;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/** Files of form fields on their way to the case. */
class UploadTest {
    private static final Text LABEL = Text.of("Label", "标签");
    private static final Form FORM = Form.of(
            Field.text("note", LABEL),
            Field.of("photo", FieldType.FILE, LABEL),
            Field.of("signature", FieldType.SIGNATURE, LABEL));
    private static final Caller LI = new Caller(Caller.Kind.STAFF, "li", "Li", "e", Set.of(), Set.of(), Language.EN);

    private final Shelf shelf = new Shelf();
    private final Map<String, String> fields = new HashMap<>(Map.of("note", "done"));

    private static Sent sent() {
        return Sent.post("/cases/C-1/fire").by(LI, "token");
    }

    private Outcome<Map<String, String>> upload(Ask ask) {
        return Upload.ofFields(ask, shelf, "C-1", FORM, fields);
    }

    @Test
    void putsTheIdOfEachStoredFileIntoItsField() {
        Ask ask = sent().file("file.photo", "tap.jpg", "p")
                .file("file.signature", "signature.png", "s")
                .ask("/cases/");
        assertThat(upload(ask).isDone()).isTrue();
        assertThat(shelf.names).containsExactly("C-1/tap.jpg", "C-1/signature.png");
        assertThat(fields)
                .containsOnly(Map.entry("note", "done"), Map.entry("photo", "id-1"), Map.entry("signature", "id-2"));
        assertThat(Upload.kept(ask)).isEqualTo(Map.of("photo", "id-1", "signature", "id-2"));
    }

    @Test
    void storesNothingThatTheFormDoesNotAskFor() {
        Ask ask = sent().file("file.other", "a.png", "x")
                .file("photo", "b.png", "x")
                .file("file.photo", "empty.png", "")
                .file("file.photo", null, "an ordinary input")
                .ask("/cases/");
        assertThat(upload(ask).isDone()).isTrue();
        assertThat(shelf.names).isEmpty();
        assertThat(fields).containsOnlyKeys("note");
    }

    @Test
    void takesNoFileForAFieldThatIsNone() {
        upload(sent().file("file.note", "a.png", "x").ask("/cases/"));
        assertThat(shelf.names).isEmpty();
        assertThat(fields).containsEntry("note", "done");
    }

    @Test
    void keepsAnEarlierFileUntilAnotherOneReplacesIt() {
        fields.put("photo", "earlier");
        Ask ask = sent().ask("/cases/");
        assertThat(upload(ask).isDone()).isTrue();
        assertThat(fields).containsEntry("photo", "earlier");
        assertThat(Upload.kept(ask)).isEqualTo(Map.of("photo", "earlier"));
        upload(sent().file("file.photo", "new.jpg", "p").ask("/cases/"));
        assertThat(fields).containsEntry("photo", "id-1");
    }

    @Test
    void remembersWhatWasStoredBeforeARefusal() {
        shelf.refuses = "huge.png";
        Ask ask = sent().file("file.photo", "tap.jpg", "p")
                .file("file.signature", "huge.png", "s")
                .ask("/cases/");
        assertThat(upload(ask).refusal().orElseThrow().kind()).isEqualTo(Rejection.Kind.TOO_LARGE);
        assertThat(Upload.kept(ask)).isEqualTo(Map.of("photo", "id-1"));
        assertThat(fields).doesNotContainKey("signature");
    }

    @Test
    void refusesAFormThatTheServerFindsTooLarge() {
        Ask ask = sent().refused(new IllegalStateException("too large")).ask("/cases/");
        Rejection refused = upload(ask).refusal().orElseThrow();
        assertThat(refused.kind()).isEqualTo(Rejection.Kind.TOO_LARGE);
        assertThat(refused.flaws().get(0).message()).isEqualTo(Text.of("A file is too large", "文件过大"));
    }

    @Test
    void failsWhenTheTransferBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() throws IOException {
                throw new IOException("gone");
            }
        };
        Ask ask = sent().file("file.photo", "tap.jpg", broken).ask("/cases/");
        assertThatThrownBy(() -> upload(ask)).hasMessageContaining("C-1");
        assertThat(fields).containsOnlyKeys("note");
    }

    /** Keeps the names of files. */
    private static final class Shelf implements AttachmentStore {
        private final List<String> names = new ArrayList<>();
        private String refuses = "";

        @Override
        public Outcome<Attachment> add(
                Caller caller, String number, String fileName, boolean visible, InputStream content) {
            if (fileName.equals(refuses)) {
                return Outcome.rejected(Rejection.Kind.TOO_LARGE, "file", "too-large", LABEL);
            }
            try {
                int size = content.readAllBytes().length;
                names.add(number + "/" + fileName);
                String id = "id-" + names.size();
                return Outcome.done(new Attachment(
                        id, number, fileName, "image/png", size, "", caller.id(), Instant.EPOCH, visible));
            } catch (IOException e) {
                throw new UncheckedIOException("the upload to case " + number + " broke off", e);
            }
        }

        @Override
        public Outcome<Attachment> find(Caller caller, String number, String attachmentId) {
            throw new UnsupportedOperationException("nobody looks");
        }

        @Override
        public Outcome<Attachment> copy(Caller caller, String number, String attachmentId, OutputStream target) {
            throw new UnsupportedOperationException("nobody looks");
        }
    }
}
