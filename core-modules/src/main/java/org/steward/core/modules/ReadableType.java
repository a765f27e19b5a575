// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.api.text.Text;
import org.steward.core.api.workflow.Workflow;

/** Cuts a case type down to what is needed to read its cases: names, states, and the fields of all of its forms. */
final class ReadableType {
    private ReadableType() {}

    /** The type without anything that could be done with it. */
    static CaseType of(CaseType type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(type.intake()),
                        type.workflow().transitions().stream().map(step -> step.form()))
                .flatMap(form -> form.fields().stream())
                .forEach(field -> fields.putIfAbsent(field.name(), plain(field)));
        return of(
                type,
                List.copyOf(fields.values()),
                new Workflow(type.workflow().initial(), type.workflow().states(), List.of()));
    }

    private static CaseType of(CaseType type, List<Field> fields, Workflow states) {
        return new CaseType(
                type.id(),
                type.prefix(),
                type.title(),
                type.plural(),
                new Form(fields),
                type.categoryField(),
                type.gradeField(),
                states,
                List.of(),
                List.of(),
                Set.of(),
                false,
                type.view(),
                type.readers());
    }

    private static Field plain(Field field) {
        Text help = field.help() == null ? new Text("", "") : field.help();
        return new Field(
                field.name(),
                field.type(),
                field.label(),
                help,
                false,
                field.choices(),
                0,
                null,
                null,
                field.unit(),
                "");
    }
}
