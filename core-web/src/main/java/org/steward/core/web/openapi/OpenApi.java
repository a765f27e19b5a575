// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steward.core.api.cases.CaseType;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Field;
import org.steward.core.web.json.JsonOut;

/** The OpenAPI 3.1 description, made from the same declarations that serve. Pure. */
public final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    /** Writes the document. */
    public static void write(JsonOut json, List<Endpoint> endpoints, List<CaseType> types) {
        json.put("openapi", "3.1.0");
        json.object(
                "info",
                info -> info.put("title", "Steward")
                        .put("version", "1")
                        .put(
                                "description",
                                "Every change needs a session; errors are application/problem+json (RFC 9457)."));
        json.list("servers", List.of("/api"), (out, url) -> out.put("url", url));
        json.object(
                "paths",
                paths -> byPath(endpoints)
                        .forEach((path, operations) -> paths.object(
                                path,
                                item -> operations.forEach(operation -> item.object(
                                        operation.method().toLowerCase(java.util.Locale.ROOT),
                                        out -> operation(out, operation))))));
        json.object("components", components -> components(components, types));
    }

    private static Map<String, List<Endpoint>> byPath(List<Endpoint> endpoints) {
        Map<String, List<Endpoint>> byPath = new LinkedHashMap<>();
        endpoints.forEach(endpoint -> byPath.computeIfAbsent(endpoint.path(), path -> new java.util.ArrayList<>())
                .add(endpoint));
        return byPath;
    }

    private static void operation(JsonOut json, Endpoint endpoint) {
        json.put("summary", endpoint.summary());
        if (endpoint.permission().equals(Endpoint.PUBLIC)) {
            json.list("security", List.of(""), (out, none) -> {});
        } else {
            json.list("security", List.of(endpoint.permission()), (out, permission) -> out.texts("bearer", List.of()));
            json.put(
                    "x-permission",
                    endpoint.permission().equals(Endpoint.SIGNED_IN) ? "signed in" : endpoint.permission());
        }
        json.list("parameters", parameters(endpoint), OpenApi::parameter);
        if (endpoint.open() || !endpoint.body().isEmpty()) {
            json.object(
                    "requestBody",
                    body -> body.object(
                            "content",
                            content -> content.object(
                                    "application/json",
                                    media -> media.object("schema", schema -> schema(schema, endpoint)))));
        }
        json.object("responses", responses -> {
            String good = endpoint.creates() ? "201" : "200";
            responses.object(good, out -> out.put("description", "Done."));
            responses.object(
                    "default",
                    out -> out.put("description", "Refused: a problem document.")
                            .object(
                                    "content",
                                    content -> content.object(
                                            "application/problem+json",
                                            media -> media.object(
                                                    "schema",
                                                    schema -> schema.put("$ref", "#/components/schemas/Problem")))));
        });
    }

    private record Parameter(String name, String in, boolean required, String type, String description) {}

    private static List<Parameter> parameters(Endpoint endpoint) {
        List<Parameter> parameters = new java.util.ArrayList<>();
        Matcher variables = VARIABLE.matcher(endpoint.path());
        while (variables.find()) {
            parameters.add(new Parameter(variables.group(1), "path", true, "string", ""));
        }
        endpoint.query()
                .forEach(field -> parameters.add(
                        new Parameter(field.name(), "query", field.required(), field.type(), field.description())));
        if (endpoint.creates()) {
            parameters.add(new Parameter(
                    "Idempotency-Key",
                    "header",
                    false,
                    "string",
                    "a repetition with the same key gets the first answer"));
        }
        if (endpoint.summary().contains("If-Match")) {
            parameters.add(new Parameter("If-Match", "header", true, "string", "the ETag that was seen, or *"));
        }
        return parameters;
    }

    private static void parameter(JsonOut json, Parameter parameter) {
        json.put("name", parameter.name());
        json.put("in", parameter.in());
        json.put("required", parameter.required());
        json.put("description", parameter.description());
        json.object("schema", schema -> schema.put("type", parameter.type()));
    }

    private static void schema(JsonOut json, Endpoint endpoint) {
        json.put("type", "object");
        json.texts(
                "required",
                endpoint.body().stream()
                        .filter(Field::required)
                        .map(Field::name)
                        .toList());
        json.object(
                "properties",
                properties -> endpoint.body()
                        .forEach(field -> properties.object(
                                field.name(),
                                out -> out.put("type", field.type()).put("description", field.description()))));
        json.put("additionalProperties", endpoint.open());
    }

    private static void components(JsonOut json, List<CaseType> types) {
        json.object(
                "securitySchemes",
                schemes -> schemes.object(
                        "bearer", bearer -> bearer.put("type", "http").put("scheme", "bearer")));
        json.object("schemas", schemas -> {
            schemas.object(
                    "Problem",
                    problem -> problem.put("type", "object").object("properties", properties -> {
                        for (String name : List.of("type", "title", "detail", "instance", "correlation")) {
                            properties.object(name, out -> out.put("type", "string"));
                        }
                        properties.object("status", out -> out.put("type", "integer"));
                        properties.object("errors", out -> out.put("type", "array"));
                    }));
            types.forEach(type -> schemas.object("fields." + type.id(), out -> form(out, type)));
        });
    }

    private static void form(JsonOut json, CaseType type) {
        json.put("type", "object");
        json.put("title", type.title());
        json.texts(
                "required",
                type.intake().fields().stream()
                        .filter(org.steward.core.api.form.Field::required)
                        .map(org.steward.core.api.form.Field::name)
                        .toList());
        json.object(
                "properties",
                properties -> type.intake()
                        .fields()
                        .forEach(field -> properties.object(field.name(), out -> {
                            out.put("type", "string").put("description", field.label());
                            if (!field.choices().isEmpty()) {
                                out.texts(
                                        "enum",
                                        field.choices().stream()
                                                .map(choice -> choice.code())
                                                .toList());
                            }
                        })));
    }
}
