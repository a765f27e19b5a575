// SPDX-License-Identifier: Apache-2.0
package org.steward.core.web.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.module.GenerationPart;
import org.steward.core.api.module.ModuleDeclaration;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.module.ModuleStatus;
import org.steward.core.api.module.ModuleStatus.State;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Visit;
import org.steward.core.api.text.Text;
import org.steward.core.web.problem.Problems;

/**
 * Serves {@code /api/<module>/*} with the resources of the module's current generation. A request keeps its generation
 * until it has ended, also when it is answered later by another thread. Thread-safe.
 */
@Component(service = {ModuleResources.class, GenerationPart.class})
public final class ModuleResources implements GenerationPart {
    private final ModuleRegistry modules;
    private final AutoCloseable watch;
    private final List<ModuleContainer> containers = new ArrayList<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final Map<String, ModuleContainer> prepared = new HashMap<>();
    private volatile ServletContext place;

    /** Follows the registry from now on. */
    @Activate
    public ModuleResources(@Reference ModuleRegistry modules) {
        this.modules = modules;
        this.watch = modules.onChange(this::retire);
    }

    /** Ends all containers. */
    @Deactivate
    public void close() throws Exception {
        watch.close();
        retireAll();
    }

    /**
     * Answers a request of a signed-in caller, or tells why the module cannot.
     *
     * @param path below {@code /api}, as sent, beginning with a slash
     * @return whether the path belongs to a module and has been answered
     */
    public boolean answer(
            HttpServletRequest request, HttpServletResponse response, ServletContext context, String path, Visit visit)
            throws IOException, ServletException {
        String id = path.substring(1).split("/", 2)[0];
        Optional<ModuleStatus> known = modules.modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst();
        if (known.isEmpty()) {
            return false;
        }
        Optional<Caller> caller = visit.caller().filter(who -> who.kind() == Caller.Kind.STAFF);
        if (caller.isEmpty()) {
            Problems.write(request, response, Refusals.signIn());
            return true;
        }
        long change = change(id);
        place = context;
        Optional<ModuleRegistry.Lease> lease =
                modules.enter(id, caller.get().estateId(), request.getMethod() + " /api" + path);
        if (lease.isEmpty()) {
            refuse(request, response, id);
            return true;
        }
        Stay stay = new Stay(lease.get());
        try {
            serve(request, response, context, stay, change);
        } finally {
            stay.endUnlessSuspended();
        }
        return true;
    }

    private void serve(
            HttpServletRequest request, HttpServletResponse response, ServletContext context, Stay stay, long change)
            throws IOException, ServletException {
        if (stay.declaration().resources().isEmpty()) {
            Problems.write(
                    request,
                    response,
                    Refusals.nothingOffered(stay.declaration().id()));
            return;
        }
        ModuleContainer container = enter(stay, change);
        container.serve(request, response, context, stay);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String id) throws IOException {
        State state = modules.modules().stream()
                .filter(module -> module.id().equals(id))
                .map(ModuleStatus::state)
                .findFirst()
                .orElse(State.ABSENT);
        boolean soon = state == State.PARKED || state == State.STARTING;
        Text words = soon
                ? Text.of("the module {0} is being replaced; try again", "模块 {0} 正在更换，请稍后重试")
                : Text.of("the module {0} does not serve here", "模块 {0} 在此不可用");
        Problems.write(
                request,
                response,
                Rejection.of(
                        soon ? Rejection.Kind.UNAVAILABLE : Rejection.Kind.NOT_FOUND,
                        soon ? "module-parked" : "module-absent",
                        words.with(id)));
    }

    private synchronized long change(String id) {
        return changes.getOrDefault(id, 0L);
    }

    /** The container of the generation; one that was replaced meanwhile lives for this request only. */
    private synchronized ModuleContainer enter(Stay stay, long change) {
        ModuleContainer entered = known(stay.declaration()).orElseGet(() -> {
            ModuleContainer fresh = new ModuleContainer(stay.declaration());
            if (change == change(stay.declaration().id())) {
                containers.add(fresh);
            } else {
                fresh.retire();
            }
            return fresh;
        });
        entered.enter();
        stay.andThen(() -> leave(entered));
        return entered;
    }

    private Optional<ModuleContainer> known(ModuleDeclaration generation) {
        return Stream.concat(containers.stream(), prepared.values().stream())
                .filter(container -> container.isOf(generation))
                .findFirst();
    }

    /** Builds the container of a generation that is about to replace another one. */
    @Override
    public void prepare(ModuleDeclaration declaration) {
        ServletContext context = place;
        if (context != null) {
            ModuleContainer fresh = new ModuleContainer(declaration);
            fresh.prepare(context);
            synchronized (this) {
                prepared.put(declaration.id(), fresh);
            }
        }
    }

    private void leave(ModuleContainer container) {
        boolean last;
        synchronized (this) {
            last = container.leave();
        }
        if (last) {
            container.destroy();
        }
    }

    /** After a change of a slot nothing of the generation before may be kept; only a prepared container stays. */
    private void retire(String id) {
        List<ModuleContainer> idle = new ArrayList<>();
        synchronized (this) {
            ModuleContainer ready = prepared.remove(id);
            changes.merge(id, 1L, Long::sum);
            for (Iterator<ModuleContainer> all = containers.iterator(); all.hasNext(); ) {
                ModuleContainer container = all.next();
                if (container.id().equals(id)) {
                    all.remove();
                    if (container.retire()) {
                        idle.add(container);
                    }
                }
            }
            if (ready != null) {
                containers.add(ready);
            }
        }
        idle.forEach(ModuleContainer::destroy);
    }

    private void retireAll() {
        List<String> ids;
        synchronized (this) {
            prepared.clear();
            ids = containers.stream().map(ModuleContainer::id).distinct().toList();
        }
        ids.forEach(this::retire);
    }

    /** How many containers there are, for tests. */
    synchronized int size() {
        return containers.size();
    }
}
