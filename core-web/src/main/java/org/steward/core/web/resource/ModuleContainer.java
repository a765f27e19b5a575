// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.spi.AsyncContextDelegateProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.web.problem.Problems;

/**
 * The Jersey container of one generation of a module, built by its first request. The counting methods are called under
 * the lock of {@link ModuleResources}; serving is thread-safe.
 */
final class ModuleContainer {
    private static final Logger log = LoggerFactory.getLogger(ModuleContainer.class);
    private static final Map<String, Object> SETTINGS = Map.of(
            ServerProperties.WADL_FEATURE_DISABLE,
            true,
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE,
            true,
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR,
            true);

    private final ModuleDeclaration declaration;
    private ServletContainer jersey;
    private String trouble = "";
    private int inside;
    private boolean retired;

    ModuleContainer(ModuleDeclaration declaration) {
        this.declaration = declaration;
    }

    String id() {
        return declaration.id();
    }

    /** Whether it serves just this generation, not an equal one. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(ModuleDeclaration generation) {
        return declaration == generation;
    }

    void enter() {
        inside++;
    }

    /** Whether it is now to be destroyed. */
    boolean leave() {
        inside--;
        return retired && inside == 0;
    }

    /** No further request will come; whether it is now to be destroyed. */
    boolean retire() {
        retired = true;
        return inside == 0;
    }

    void serve(HttpServletRequest request, HttpServletResponse response, ServletContext context, Stay stay)
            throws IOException, ServletException {
        ServletContainer built = built(context);
        if (built == null) {
            Problems.write(request, response, Refusals.notServed(id(), trouble));
            return;
        }
        request.setAttribute(Stay.ATTRIBUTE, stay);
        stay.during(() -> built.service(new ModuleRequest(request, id()), response));
    }

    /**
     * Builds it before its first request.
     *
     * @throws IllegalStateException saying what is wrong with the resources
     */
    void prepare(ServletContext context) {
        if (!declaration.resources().isEmpty() && built(context) == null) {
            throw new IllegalStateException(trouble);
        }
    }

    private synchronized ServletContainer built(ServletContext context) {
        if (jersey == null && trouble.isEmpty()) {
            build(context);
            if (!trouble.isEmpty()) {
                log.warn("the resources of module {} are not served: {}", id(), trouble);
            }
        }
        return jersey;
    }

    /** In OSGi nothing is found by looking around: Jersey's classes and its delegate are named here. */
    private void build(ServletContext context) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ServletContainer.class.getClassLoader());
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            trouble = PermitCheck.trouble(declaration.resources());
            if (!trouble.isEmpty()) {
                return;
            }
            ServletContainer container = new ServletContainer(configuration());
            container.init(new ModuleServletConfig("module-" + id(), context));
            jersey = container;
        } catch (ServletException | RuntimeException | LinkageError e) {
            log.error("the resources of module {} cannot be built", id(), e);
            trouble = String.valueOf(e.getMessage());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private ResourceConfig configuration() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        ResourceConfig config = new ResourceConfig();
        config.addProperties(SETTINGS);
        config.register(new JacksonJsonProvider(mapper));
        config.register(new PermitFilter());
        config.register(new FailureAnswers());
        config.register(new ProblemBodies());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new SuspendedRequests()).to(AsyncContextDelegateProvider.class);
            }
        });
        declaration.resources().forEach(config::register);
        return config;
    }

    /** Ends it, after the last request has left. */
    synchronized void destroy() {
        if (jersey != null) {
            jersey.destroy();
            jersey = null;
            trouble = "replaced";
        }
    }
}
