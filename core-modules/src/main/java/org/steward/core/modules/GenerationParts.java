// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.steward.core.api.module.GenerationPart;
import org.steward.core.api.module.ModuleDeclaration;

/**
 * What other rooms build of a generation before it becomes current. They come and go. A part may need the registry,
 * which needs this: so a part is only fetched when a generation is built. Thread-safe.
 */
@Component(service = GenerationParts.class)
public final class GenerationParts {
    private final BundleContext context;
    private final List<ServiceReference<GenerationPart>> parts = new CopyOnWriteArrayList<>();

    /** Fetches parts from a framework. */
    @Activate
    public GenerationParts(BundleContext context) {
        this.context = context;
    }

    /** Has no parts: there is no framework. */
    GenerationParts() {
        this(null);
    }

    /** Takes a part. */
    @Reference(
            service = GenerationPart.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    public void bindPart(ServiceReference<GenerationPart> arrived) {
        parts.add(arrived);
    }

    /** Forgets a part. */
    public void unbindPart(ServiceReference<GenerationPart> departed) {
        parts.remove(departed);
    }

    void prepare(ModuleDeclaration declaration) {
        for (ServiceReference<GenerationPart> reference : parts) {
            GenerationPart part = context.getService(reference);
            if (part != null) {
                part.prepare(declaration);
            }
        }
    }
}
