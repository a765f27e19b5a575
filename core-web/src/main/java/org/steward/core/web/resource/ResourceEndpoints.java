// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.glassfish.jersey.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.security.Permit;
import org.steward.core.web.endpoint.Endpoint;
import org.steward.core.web.endpoint.Field;

/** Describes the resources of a module in the words of the core's own endpoints; they are served elsewhere. Pure. */
public final class ResourceEndpoints {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private ResourceEndpoints() {}

    /** One endpoint for each resource method, without a handler. */
    public static List<Endpoint> of(ModuleDeclaration module) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Object object : module.resources()) {
            Resource resource = Resource.from(object.getClass(), true);
            if (resource != null) {
                add(endpoints, module, resource, "/" + module.id());
            }
        }
        return endpoints;
    }

    private static void add(List<Endpoint> endpoints, ModuleDeclaration module, Resource resource, String above) {
        String own = resource.getPath().replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        String path = own.isEmpty() ? above : above + "/" + own;
        resource.getResourceMethods().forEach(method -> endpoints.add(endpoint(module, method, path)));
        resource.getChildResources().forEach(child -> add(endpoints, module, child, path));
    }

    private static Endpoint endpoint(ModuleDeclaration module, ResourceMethod method, String path) {
        Class<?> type = method.getInvocable().getHandler().getHandlerClass();
        Method java = method.getInvocable().getHandlingMethod();
        String permission = PermitCheck.permission(type, java);
        List<Field> query = method.getInvocable().getParameters().stream()
                .filter(parameter -> parameter.getSource() == Parameter.Source.QUERY)
                .map(parameter -> Field.of(parameter.getSourceName(), json(parameter.getRawType()), ""))
                .toList();
        return new Endpoint(
                method.getHttpMethod(),
                path,
                permission == null || permission.equals(Permit.SIGNED_IN) ? Endpoint.SIGNED_IN : permission,
                module.title().en() + ": " + java.getName() + ".",
                query,
                List.of(),
                WITH_BODY.contains(method.getHttpMethod()),
                false,
                null);
    }

    private static String json(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return whole ? "integer" : "string";
    }
}
