// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.schema;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.store.Migrations;

/** Brings the tables of this bundle up to date before any component that refers to it starts. Thread-safe. */
@Component(service = RuntimeSchema.class)
public final class RuntimeSchema {
    /** Module id under which the scripts are recorded. */
    public static final String MODULE = "core-runtime";

    private static final String FOLDER = "db/migration";

    /** Applies the scripts of the bundle. */
    @Activate
    public RuntimeSchema(@Reference Migrations migrations, BundleContext context) {
        this(migrations, scripts(context));
    }

    private RuntimeSchema(Migrations migrations, Map<String, URL> scripts) {
        migrations.apply(MODULE, scripts);
    }

    /**
     * Applies scripts that do not lie in a bundle. No second public constructor: the service runtime tells constructors
     * apart by the number of their parameters only.
     *
     * @param scripts file name → content
     */
    public static RuntimeSchema of(Migrations migrations, Map<String, URL> scripts) {
        return new RuntimeSchema(migrations, scripts);
    }

    private static Map<String, URL> scripts(BundleContext context) {
        Enumeration<URL> entries = context.getBundle().findEntries(FOLDER, "*.sql", false);
        Map<String, URL> scripts = new TreeMap<>();
        if (entries != null) {
            for (URL url : Collections.list(entries)) {
                scripts.put(url.getPath().substring(url.getPath().lastIndexOf('/') + 1), url);
            }
        }
        return scripts;
    }
}
