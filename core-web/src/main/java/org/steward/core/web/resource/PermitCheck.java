// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.lang.reflect.Method;
import java.util.List;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

import org.steward.core.api.security.Permit;

/** Finds what a resource method needs, and methods that do not say it. Pure. */
final class PermitCheck {
    private PermitCheck() {}

    /** The permission of a method of a resource class; {@code null} when neither says one. */
    static String permission(Class<?> type, Method method) {
        Permit own = method.getAnnotation(Permit.class);
        Permit all = own == null ? type.getAnnotation(Permit.class) : own;
        return all == null ? null : all.value();
    }

    /** Why the resources cannot be served, or an empty string. */
    static String trouble(List<Object> resources) {
        for (Object object : resources) {
            Resource resource = Resource.from(object.getClass(), true);
            if (resource == null) {
                return object.getClass().getName() + " has no @Path";
            }
            String open = open(resource);
            if (!open.isEmpty()) {
                return open + " has no @Permit";
            }
        }
        return "";
    }

    private static String open(Resource resource) {
        for (ResourceMethod method : resource.getResourceMethods()) {
            Class<?> type = method.getInvocable().getHandler().getHandlerClass();
            Method java = method.getInvocable().getHandlingMethod();
            if (permission(type, java) == null) {
                return type.getSimpleName() + "." + java.getName();
            }
        }
        return resource.getChildResources().stream()
                .map(PermitCheck::open)
                .filter(open -> !open.isEmpty())
                .findFirst()
                .orElse("");
    }
}
