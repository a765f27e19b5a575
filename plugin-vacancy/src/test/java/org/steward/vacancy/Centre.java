// SPDX-License-Identifier: Apache-2.0
package org.steward.vacancy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.steward.core.transfer.importing.MappingShelf;
import org.steward.core.transfer.importing.TableImporter;
import org.steward.core.transfer.importing.TransferSchema;
import org.steward.test.centre.Template;

/** The rooms of a service centre with this module, on a store of its own and a clock that stands. */
final class Centre extends org.steward.test.centre.Centre {
    private static final Template TEMPLATE = new Template(folder -> new Centre(folder, Instant.EPOCH));

    final TableImporter importer;

    Centre(Path folder, Instant now) {
        super(TEMPLATE.into(folder), now);
        importer = importer();
        offer("vacancy", new VacancyModule(desk, reader, parameters, estates, clock), VacancyModule.class);
    }

    private TableImporter importer() {
        MappingShelf shelf = new MappingShelf(store.transactions(), new TransferSchema(store.migrations()));
        shelf.ship(List.of(Centre.class.getResource("/import/baltimore-vacant.json")));
        return new TableImporter(history, types, shelf);
    }
}
