// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.mode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.steward.core.api.text.Text;

/**
 * A way to run a service centre (服务模式, domain section 3): its figures, its organisation, its channels and who gets a
 * request. Exactly one is active in an estate at a time. The duties of a module that declares modes run, and its case
 * types can be opened, only while one of its modes is active. Immutable.
 *
 * @param id kebab case, e.g. {@code butler}
 * @param summary for whom it is meant, one sentence
 * @param unsuitable for whom it is not meant, one sentence
 * @param values figures that differ from the defaults; a safety parameter can only be made stricter
 * @param organisation departments the centre is divided into
 * @param channels how customers reach the centre, the usual one first; empty: every channel
 * @param routing who gets a new request
 * @param staffing how many people it takes
 */
public record ServiceMode(
        String id,
        Text title,
        Text summary,
        Text unsuitable,
        List<ModeValue> values,
        List<Department> organisation,
        List<ModeChannel> channels,
        Routing routing,
        Staffing staffing) {

    /** Copies the lists. */
    public ServiceMode {
        values = List.copyOf(values);
        organisation = List.copyOf(organisation);
        channels = List.copyOf(channels);
    }

    /** A mode that changes figures only; requests go to nobody in particular. */
    public static ServiceMode ofValues(String id, Text title, Text summary, List<ModeValue> values) {
        return new ServiceMode(
                id,
                title,
                summary,
                Text.of("Nothing speaks against it.", "无特别限制。"),
                values,
                List.of(),
                List.of(),
                (wanted, view) -> Route.NONE,
                size -> List.of());
    }

    /** The figures as key → value. */
    public Map<String, String> parameters() {
        return values.stream().collect(Collectors.toUnmodifiableMap(ModeValue::key, ModeValue::value));
    }
}
