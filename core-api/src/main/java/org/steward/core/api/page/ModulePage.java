// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.text.Text;

/**
 * A page of a module at {@code /m/<module>/<path>}, described in blocks; the platform draws it in the frame of all
 * pages. Called under the module's lease. Thread-safe.
 */
@ConsumerType
public interface ModulePage {
    /** Kebab case, unique in the module. */
    String path();

    /** The heading. */
    Text title();

    /** Id of the permission a caller needs. */
    String permission();

    /** After how many seconds the page fetches itself anew; 0 for never. */
    default int refreshSeconds() {
        return 0;
    }

    /** Whether it is made for a display on the wall: no navigation, large type. */
    default boolean isWall() {
        return false;
    }

    /**
     * Whether anybody may see it without signing in, at {@code /open/<estate>/<module>/<path>}: then {@code show} is
     * called with a resident without rights, and nothing is done on it. Show no personal data. It stays in the frame of
     * the other pages for those who have the permission.
     */
    default boolean isPublic() {
        return false;
    }

    /**
     * Id of the permission to take the tables and charts of the page along as a file, with the filters that are set; an
     * empty string when that is not offered.
     */
    default String exportPermission() {
        return "";
    }

    /** What it runs in the browser besides; nothing by default. */
    default Optional<PageScript> script() {
        return Optional.empty();
    }

    /**
     * What to show.
     *
     * @param query parameters of the address, first values only
     */
    View show(Caller caller, Map<String, String> query);

    /**
     * Does what a form or button of the page asks for.
     *
     * @param action name of the form or button
     * @param fields what was entered, trimmed
     * @return a sentence on what was done; a refusal is shown on the page
     */
    default Outcome<Text> act(Caller caller, String action, Map<String, String> fields) {
        throw new UnsupportedOperationException("page " + path() + " has no action " + action);
    }
}
