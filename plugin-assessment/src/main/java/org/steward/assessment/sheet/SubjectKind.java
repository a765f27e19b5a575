// SPDX-License-Identifier: Apache-2.0
package org.steward.assessment.sheet;

import java.util.Arrays;
import java.util.List;

import org.steward.core.api.form.Choice;
import org.steward.core.api.form.Field;
import org.steward.core.api.text.Text;

/** Who is assessed (考核对象). */
public enum SubjectKind {
    /** A department. */
    DEPARTMENT(Text.of("Department", "部门")),
    /** A member of staff. */
    EMPLOYEE(Text.of("Member of staff", "员工")),
    /** A contractor. */
    CONTRACTOR(Text.of("Contractor", "外包单位")),
    /** The service centre. */
    CENTRE(Text.of("Service centre", "服务中心"));

    private final Text title;

    SubjectKind(Text title) {
        this.title = title;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** A choice among them. */
    static Field field(String name) {
        List<Choice> choices = Arrays.stream(values())
                .map(kind -> new Choice(kind.name(), kind.title()))
                .toList();
        return Field.choice(name, Text.of("Who is assessed", "考核对象"), choices).mandatory();
    }
}
