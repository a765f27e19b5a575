// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.ImportMapping;

/** Reads and writes mappings as JSON (docs/importing.md). Thread-safe. */
public final class MappingJson {
    private static final int MOST_CHARACTERS = 32_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private MappingJson() {}

    /** Reads a mapping and checks it; every flaw is named by its place. */
    public static Outcome<ImportMapping> read(String json) {
        if (json.length() > MOST_CHARACTERS) {
            return Outcome.rejected(
                    Rejection.Kind.TOO_LARGE,
                    "mapping-too-large",
                    Text.of("a mapping has at most {0} characters", "映射最多 {0} 个字符")
                            .with(MOST_CHARACTERS));
        }
        ImportMapping mapping;
        try {
            mapping = JSON.readValue(json, Shape.class).mapping();
        } catch (JsonMappingException e) {
            return bad(place(e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            return bad("", "line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
        }
        List<Flaw> flaws = MappingCheck.flaws(mapping);
        return flaws.isEmpty() ? Outcome.done(mapping) : Outcome.invalid(flaws);
    }

    /** The JSON text of a mapping; {@link #read} gives the same mapping. */
    public static String write(ImportMapping mapping) {
        try {
            return JSON.writeValueAsString(Shape.of(mapping));
        } catch (IOException e) {
            throw new IllegalStateException("a mapping in memory can always be written", e);
        }
    }

    private static Outcome<ImportMapping> bad(String field, String why) {
        return Outcome.rejected(
                Rejection.Kind.INVALID,
                field,
                "not-a-mapping",
                Text.of("this is no mapping: {0}", "这不是有效的映射：{0}").with(why));
    }

    private static String place(JsonMappingException e) {
        List<String> path = new ArrayList<>();
        e.getPath().forEach(step -> path.add(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName()));
        return String.join(".", path);
    }

    private record Shape(
            String id,
            String caseType,
            List<String> keyColumns,
            String zone,
            List<String> dateFormats,
            Map<String, SourceShape> columns,
            String closedBeforeOpened) {
        @JsonCreator
        Shape(
                @JsonProperty(value = "id", required = true) String id,
                @JsonProperty(value = "caseType", required = true) String caseType,
                @JsonProperty(value = "keyColumns", required = true) List<String> keyColumns,
                @JsonProperty(value = "zone", required = true) String zone,
                @JsonProperty("dateFormats") List<String> dateFormats,
                @JsonProperty(value = "columns", required = true) Map<String, SourceShape> columns,
                @JsonProperty("closedBeforeOpened") String closedBeforeOpened) {
            this.id = given(id);
            this.caseType = given(caseType);
            this.keyColumns = keyColumns == null ? List.of() : given(keyColumns);
            this.zone = given(zone);
            this.dateFormats = dateFormats == null ? List.of() : given(dateFormats);
            this.columns = columns == null ? Map.of() : columns;
            this.closedBeforeOpened = closedBeforeOpened == null ? "reject" : closedBeforeOpened;
        }

        static Shape of(ImportMapping mapping) {
            Map<String, SourceShape> columns = new LinkedHashMap<>();
            mapping.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> columns.put(entry.getKey(), SourceShape.of(entry.getValue())));
            return new Shape(
                    mapping.id(),
                    mapping.caseType(),
                    mapping.keyColumns(),
                    mapping.zone(),
                    mapping.dateFormats(),
                    columns,
                    mapping.closedBeforeOpened());
        }

        ImportMapping mapping() {
            Map<String, ImportMapping.Source> sources = new LinkedHashMap<>();
            columns.forEach(
                    (target, source) -> sources.put(target, source == null ? SourceShape.NONE : source.source()));
            return new ImportMapping(id, caseType, keyColumns, zone, dateFormats, sources, closedBeforeOpened);
        }
    }

    private record SourceShape(
            List<String> from, String separator, String constant, Map<String, String> values, String otherwise) {
        static final ImportMapping.Source NONE = new ImportMapping.Source(List.of(), " ", "", Map.of(), "");

        static SourceShape of(ImportMapping.Source source) {
            return new SourceShape(
                    source.from(), source.separator(), source.constant(), source.values(), source.otherwise());
        }

        ImportMapping.Source source() {
            Map<String, String> known = new LinkedHashMap<>();
            (values == null ? Map.<String, String>of() : values).forEach((key, value) -> known.put(key, given(value)));
            return new ImportMapping.Source(
                    from == null ? List.of() : given(from),
                    separator == null ? " " : separator,
                    given(constant),
                    known,
                    given(otherwise));
        }
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static List<String> given(List<String> texts) {
        return texts.stream().map(MappingJson::given).toList();
    }
}
