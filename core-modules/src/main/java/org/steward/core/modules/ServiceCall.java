// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

import org.steward.core.api.module.ModuleAway;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleRegistry.Lease;

/** Calls what a module offers, each time on a lease of the generation that serves at that moment. Thread-safe. */
final class ServiceCall implements InvocationHandler {
    private final ModuleRegistry modules;
    private final Class<?> api;
    private final String estateId;
    /** The module that offered it last: while it is being replaced a call waits for it. */
    private volatile String known = "";

    private ServiceCall(ModuleRegistry modules, Class<?> api, String estateId) {
        this.modules = modules;
        this.api = api;
        this.estateId = estateId;
    }

    /** An object that calls. */
    static <T> T of(ModuleRegistry modules, Class<T> api, String estateId) {
        ServiceCall call = new ServiceCall(modules, api, estateId);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, call));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        try (Lease lease = enter().orElseThrow(() -> new ModuleAway(api, estateId))) {
            Object does = lease.declaration().services().get(api);
            if (does == null) {
                throw new ModuleAway(api, estateId);
            }
            return called(lease, does, method, arguments);
        }
    }

    private Object called(Lease lease, Object does, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(does, arguments);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            boolean callersFault = cause instanceof IllegalArgumentException || cause instanceof ModuleAway;
            if (!callersFault && !(cause instanceof Exception declared && isDeclared(method, declared))) {
                lease.failed(cause);
            }
            throw cause;
        }
    }

    private static boolean isDeclared(Method method, Exception thrown) {
        for (Class<?> type : method.getExceptionTypes()) {
            if (type.isInstance(thrown)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Lease> enter() {
        for (ModuleDeclaration declaration : modules.enabled(estateId)) {
            if (declaration.services().containsKey(api)) {
                known = declaration.id();
            }
        }
        return known.isEmpty() ? Optional.empty() : modules.enter(known, estateId, "call of " + api.getSimpleName());
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> api.getName() + " in estate " + estateId;
        };
    }
}
