// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page of a module runs in the browser (页面脚本), e.g. to work without a network. The files lie beside a class of
 * the module's bundle and are served at {@code /m/<module>/<page>/<name>} under the module's lease, to whoever may see
 * the page. Immutable.
 *
 * <p>The scripts run after the page was drawn, in their order. They find the element {@code [data-app]} below the
 * blocks of the page; its data tell {@code csrf} (sent back as header {@code X-CSRF-Token}), {@code lang} ({@code en}
 * or {@code zh}), {@code me} (staff id), {@code estate} and {@code worker} (the address of the worker, or empty).
 * Scripts and styles inside the page are forbidden by its content security policy.
 *
 * @param beside a class of the module's bundle
 * @param scripts names of JavaScript files, at least one
 * @param style name of a style sheet, or an empty string
 * @param worker name of a service worker whose scope is the page and what lies below it, or an empty string
 */
public record PageScript(Class<?> beside, List<String> scripts, String style, String worker) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}\\.(js|css)");

    /** @throws IllegalArgumentException when a file has another kind of name or is not in the bundle */
    public PageScript {
        scripts = List.copyOf(scripts);
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("a page script without a script");
        }
        for (String name : files(scripts, style, worker)) {
            if (!NAME.matcher(name).matches() || beside.getResource(name) == null) {
                throw new IllegalArgumentException("'" + name + "' is no .js or .css file beside " + beside.getName());
            }
        }
    }

    /** The files that are served. */
    public List<String> files() {
        return files(scripts, style, worker);
    }

    private static List<String> files(List<String> scripts, String style, String worker) {
        return Stream.concat(scripts.stream(), Stream.of(style, worker).filter(name -> !name.isEmpty()))
                .toList();
    }
}
