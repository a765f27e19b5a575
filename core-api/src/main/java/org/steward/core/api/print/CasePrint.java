// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.print;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.steward.core.api.cases.Case;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;

/**
 * A paper that a module offers for cases of one of its types (表单). Immutable.
 *
 * @param caseType id of the case type
 * @param id kebab case, unique on the server, e.g. {@code complaint-receipt}
 * @param title on the button and in the name of the file
 * @param beside a class of the module's bundle; the template and its pictures lie in its package or below
 * @param template name of the template from there, e.g. {@code complaint-receipt.ftlh}
 * @param states states in which it is offered; empty for all
 * @param permission id of the permission a caller needs besides reading the case
 * @param more what the template sees as {@code more} besides, e.g. from tables of the module: texts, lists and maps;
 *     asked under the module's lease
 */
public record CasePrint(
        String caseType,
        String id,
        Text title,
        Class<?> beside,
        String template,
        Set<String> states,
        String permission,
        Function<Case, Map<String, Object>> more) {
    /** Id of the sheet that every case has without a declaration. */
    public static final String SHEET = "sheet";

    /** Copies the states. */
    public CasePrint {
        Objects.requireNonNull(beside, "beside");
        states = Set.copyOf(states);
    }

    /** A paper that knows its case alone. */
    public CasePrint(
            String caseType,
            String id,
            Text title,
            Class<?> beside,
            String template,
            Set<String> states,
            String permission) {
        this(caseType, id, title, beside, template, states, permission, of -> Map.of());
    }

    /** A paper that is offered in every state to whoever may read the case. */
    public static CasePrint of(String caseType, String id, Text title, Class<?> beside, String template) {
        return new CasePrint(caseType, id, title, beside, template, Set.of(), Permissions.CASE_READ);
    }

    /** The same, offered in these states only. */
    public CasePrint in(String... only) {
        return new CasePrint(caseType, id, title, beside, template, Set.of(only), permission, more);
    }

    /** The same for callers with a permission. */
    public CasePrint permitting(String needed) {
        return new CasePrint(caseType, id, title, beside, template, states, needed, more);
    }

    /** The same, knowing more than the case. */
    public CasePrint knowing(Function<Case, Map<String, Object>> facts) {
        return new CasePrint(caseType, id, title, beside, template, states, permission, facts);
    }

    /** Whether it is offered in a state. */
    public boolean isOfferedIn(String state) {
        return states.isEmpty() || states.contains(state);
    }
}
