// SPDX-License-Identifier: Apache-2.0
package org.steward.core.modules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.steward.core.api.module.GenerationPart;
import org.steward.core.api.module.ModuleDeclaration;

/** What other rooms build of a generation before it becomes current. They come and go. Thread-safe. */
@Component(service = GenerationParts.class)
public final class GenerationParts {
    private final List<GenerationPart> parts = new CopyOnWriteArrayList<>();

    /** Takes a part. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindPart(GenerationPart arrived) {
        parts.add(arrived);
    }

    /** Forgets a part. */
    public void unbindPart(GenerationPart departed) {
        parts.remove(departed);
    }

    void prepare(ModuleDeclaration declaration) {
        parts.forEach(part -> part.prepare(declaration));
    }
}
