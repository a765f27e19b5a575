// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.rest;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.Form;
import org.steward.core.web.json.JsonOut;

/** Forms as JSON, for clients that draw them. Pure. */
final class FormJson {
    private FormJson() {}

    static void write(JsonOut json, String name, Form form) {
        json.list(name, form.fields(), FormJson::field);
    }

    private static void field(JsonOut json, Field field) {
        json.put("name", field.name());
        json.put("type", field.type());
        json.put("label", field.label());
        json.put("help", field.help());
        json.put("required", field.required());
        json.list(
                "choices",
                field.choices(),
                (out, choice) -> out.put("code", choice.code()).put("label", choice.label()));
        json.put("maxLength", field.maxLength());
        if (field.min() != null) {
            json.put("min", field.min().toPlainString());
        }
        if (field.max() != null) {
            json.put("max", field.max().toPlainString());
        }
        json.put("unit", field.unit());
        json.put("initial", field.initial());
    }
}
