// SPDX-License-Identifier: Apache-2.0
package org.steward.patrol;

import java.nio.file.Path;
import java.time.Instant;

import org.steward.core.runtime.duty.StewardDuties;
import org.steward.test.centre.Centre;
import org.steward.test.centre.Template;

/** The rooms of a service centre with rounds, incidents and the gate, on a store of its own and a clock that stands. */
public final class House extends Centre {
    private static final Template TEMPLATE = new Template(folder -> new House(folder, Instant.EPOCH));

    public final PatrolTools tools;

    House(Path folder, Instant now) {
        super(TEMPLATE.into(folder), now);
        StewardDuties duties =
                new StewardDuties(schema, store.transactions(), modules, types, staff, parameters, presence);
        tools = new PatrolTools(
                desk, reader, types, attachments, parameters, estates, staff, duties, store.transactions(), clock);
        offer("patrol", () -> PatrolDeclaration.of(tools), PatrolModule.class);
    }
}
