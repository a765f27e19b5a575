// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.steward.core.api.text.Language;
import org.steward.core.api.text.Text;

/**
 * Writes JSON as it goes, in UTF-8. Texts are written in one language; half surrogate pairs become U+FFFD. Not
 * thread-safe. Every method throws {@link UncheckedIOException} when the stream is broken.
 */
public final class JsonOut {
    /** Leaves the flushing to the server, which then sends small answers whole, with their length, in one go. */
    private static final JsonFactory FACTORY = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final JsonGenerator json;
    private final Language language;

    private JsonOut(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    private interface Step {
        void run() throws IOException;
    }

    private JsonOut write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one object to a stream, which is neither flushed nor closed. */
    public static void object(OutputStream target, Language language, Consumer<JsonOut> content) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(target)) {
            generator.writeStartObject();
            content.accept(new JsonOut(generator, language));
            generator.writeEndObject();
        }
    }

    /** The language texts are written in. */
    public Language language() {
        return language;
    }

    /** A text property. */
    public JsonOut put(String name, String value) {
        try {
            json.writeStringField(name, clean(value));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text property in the language of this output. */
    public JsonOut put(String name, Text value) {
        return put(name, value.in(language));
    }

    /** A number property. */
    public JsonOut put(String name, long value) {
        return write(() -> json.writeNumberField(name, value));
    }

    /** An exact number, {@code null} where there is none. */
    public JsonOut put(String name, BigDecimal value) {
        return write(() -> {
            json.writeFieldName(name);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        });
    }

    /** A property that is {@code null}. */
    public JsonOut none(String name) {
        return write(() -> json.writeNullField(name));
    }

    /** A boolean property. */
    public JsonOut put(String name, boolean value) {
        return write(() -> json.writeBooleanField(name, value));
    }

    /** An instant in ISO 8601, {@code null} where there is none. */
    public JsonOut put(String name, Instant value) {
        return write(() -> {
            json.writeFieldName(name);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value.toString());
            }
        });
    }

    /** An enum constant's name, {@code null} where there is none. */
    public JsonOut put(String name, Enum<?> value) {
        return write(() -> {
            json.writeFieldName(name);
            if (value == null) {
                json.writeNull();
            } else {
                json.writeString(value.name());
            }
        });
    }

    /** A property that is an object. */
    public JsonOut object(String name, Consumer<JsonOut> content) {
        return write(() -> {
            json.writeObjectFieldStart(name);
            content.accept(this);
            json.writeEndObject();
        });
    }

    /** A property that is an object of texts. */
    public JsonOut texts(String name, Map<String, String> values) {
        return object(name, inner -> values.forEach(inner::put));
    }

    /** A property that is a list of texts. */
    public JsonOut texts(String name, Collection<String> values) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(clean(value));
            }
            json.writeEndArray();
        });
    }

    /** A property that is a list of whole numbers. */
    public JsonOut numbers(String name, Collection<Long> values) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (long value : values) {
                json.writeNumber(value);
            }
            json.writeEndArray();
        });
    }

    /** A property that is a list of objects. */
    public <T> JsonOut list(String name, Iterable<T> values, java.util.function.BiConsumer<JsonOut, T> content) {
        return write(() -> {
            json.writeArrayFieldStart(name);
            for (T value : values) {
                json.writeStartObject();
                content.accept(this, value);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isHalf(point) ? '\uFFFD' : point));
        return clean.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
