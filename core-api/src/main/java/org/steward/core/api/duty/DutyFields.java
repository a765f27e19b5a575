// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.duty;

import java.util.List;

import org.steward.core.api.form.Field;
import org.steward.core.api.form.FieldType;
import org.steward.core.api.text.Text;

/** Fields of a case that a duty with a window opens; the platform fills them. */
public final class DutyFields {
    /** When the window begins. */
    public static final String WINDOW_FROM = "windowFrom";

    /** When the window ends. */
    public static final String WINDOW_TO = "windowTo";

    private DutyFields() {}

    /** The fields, for the intake form of the case type. */
    public static List<Field> fields() {
        return List.of(
                Field.of(WINDOW_FROM, FieldType.DATE_TIME, Text.of("Begins", "开始时间")),
                Field.of(WINDOW_TO, FieldType.DATE_TIME, Text.of("Ends", "结束时间")));
    }
}
