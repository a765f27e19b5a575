// SPDX-License-Identifier: Apache-2.0
package org.steward.core.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import org.steward.core.api.page.ModulePage;
import org.steward.core.api.page.PageScript;

/** The scripts and styles that a module brings for a page of its own, from the module's bundle. Stateless. */
final class ModuleScripts {
    private ModuleScripts() {}

    /** A file of the page, under the lease of its module; {@code 404} when the page does not name it. */
    static Answer file(Ask ask, ModulePage page) {
        String name = ask.rest().substring(ask.rest().lastIndexOf('/') + 1);
        return page.script()
                .filter(script -> script.files().contains(name))
                .map(script -> file(ask, script, name))
                .orElseGet(() -> Answer.problem(404));
    }

    /** The bytes are read before the lease ends. */
    private static Answer file(Ask ask, PageScript script, String name) {
        byte[] bytes;
        try (InputStream in = script.beside().getResourceAsStream(name)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String scope = name.equals(script.worker())
                ? ask.path().substring(0, ask.path().lastIndexOf('/'))
                : "";
        String type = name.endsWith(".css") ? "text/css;charset=UTF-8" : "text/javascript;charset=UTF-8";
        return new Answer.Script(type, scope, bytes);
    }

    /** Addresses of the files for the template; empty where there is none. */
    static Map<String, Object> model(Ask ask, PageScript script) {
        String at = "/m/" + ask.rest() + "/";
        return Map.of(
                "scripts", script.scripts().stream().map(name -> at + name).toList(),
                "style", script.style().isEmpty() ? "" : at + script.style(),
                "worker", script.worker().isEmpty() ? "" : at + script.worker());
    }
}
