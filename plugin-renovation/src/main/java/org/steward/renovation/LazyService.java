// SPDX-License-Identifier: Apache-2.0
package org.steward.renovation;

import java.util.function.Supplier;

import org.osgi.service.component.ComponentServiceObjects;

/**
 * A service taken at first use and given back once. A module must not wake the desk while the desk itself waits for its
 * modules. Thread-safe.
 */
final class LazyService<T> implements Supplier<T>, AutoCloseable {
    private final ComponentServiceObjects<T> objects;
    private T service;

    LazyService(ComponentServiceObjects<T> objects) {
        this.objects = objects;
    }

    @Override
    public synchronized T get() {
        if (service == null) {
            service = objects.getService();
        }
        if (service == null) {
            throw new IllegalStateException("a service of the platform is not there yet; the reaction is tried again");
        }
        return service;
    }

    @Override
    public synchronized void close() {
        if (service != null) {
            objects.ungetService(service);
            service = null;
        }
    }
}
