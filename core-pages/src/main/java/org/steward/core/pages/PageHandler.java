// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

/** One page or fragment of the site: answers requests below its path. Implementations are DS components. */
interface PageHandler {
    /** Returns the path; {@code /cases} matches only itself, {@code /cases/*} everything below it. */
    String path();

    /** Says whether strangers may see it; the others are sent to sign in. */
    default boolean open() {
        return false;
    }

    /** Answers a GET. */
    Answer get(Ask ask);

    /** Answers a POST, normally with a redirect; pages without forms keep this default. */
    default Answer post(Ask ask) {
        return Answer.problem(405);
    }
}
