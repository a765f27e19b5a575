// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.steward.core.api.module.Module;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.transfer.mapping.MappingJson;

/**
 * The mappings at hand: those in the folder {@code import/} of module bundles, and those saved for an estate, which win
 * over a shipped one of the same id. Thread-safe.
 */
@Component(service = MappingShelf.class)
public final class MappingShelf {
    private static final Logger log = LoggerFactory.getLogger(MappingShelf.class);

    private final Transactions transactions;
    private final Map<Long, List<ImportMapping>> shipped = new ConcurrentHashMap<>();

    /** Wires the shelf; the schema must be there first. */
    @Activate
    public MappingShelf(@Reference Transactions transactions, @Reference TransferSchema schema) {
        this.transactions = transactions;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(ServiceReference<Module> module) {
        shipped.put(id(module), read(Collections.list(entries(module))));
    }

    void removeModule(ServiceReference<Module> module) {
        shipped.remove(id(module));
    }

    private static java.util.Enumeration<URL> entries(ServiceReference<Module> module) {
        java.util.Enumeration<URL> found = module.getBundle().findEntries("import", "*.json", false);
        return found == null ? Collections.emptyEnumeration() : found;
    }

    private static Long id(ServiceReference<Module> module) {
        return (Long) module.getProperty(org.osgi.framework.Constants.SERVICE_ID);
    }

    /** Offers mappings that are shipped in files, as a module bundle would. */
    public void ship(List<URL> files) {
        shipped.put(-1L, read(files));
    }

    private static List<ImportMapping> read(List<URL> files) {
        return files.stream().flatMap(file -> read(file).stream()).toList();
    }

    private static List<ImportMapping> read(URL file) {
        try (InputStream in = file.openStream()) {
            Outcome<ImportMapping> mapping = MappingJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            mapping.refusal().ifPresent(why -> log.error("the mapping {} is left out: {}", file, why.flaws()));
            return mapping.result().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the mapping " + file + " cannot be read", e);
        }
    }

    /** All mappings for an estate, by id. */
    List<ImportMapping> of(String estateId) {
        Map<String, ImportMapping> byId = new TreeMap<>();
        shipped.values().forEach(mappings -> mappings.forEach(mapping -> byId.put(mapping.id(), mapping)));
        List<String> saved = transactions.read(
                estateId,
                sql -> sql.query(
                        "SELECT definition FROM import_mapping WHERE estate_id = ? ORDER BY id",
                        row -> row.text("definition"),
                        estateId));
        saved.forEach(json -> MappingJson.read(json).result().ifPresent(mapping -> byId.put(mapping.id(), mapping)));
        return List.copyOf(byId.values());
    }

    /** Saves a mapping for the caller's estate, replacing the one of the same id. */
    ImportMapping save(Caller caller, ImportMapping mapping) {
        String json = MappingJson.write(mapping);
        return transactions.write(caller.estateId(), sql -> {
            int changed = sql.update(
                    "UPDATE import_mapping SET definition = ? WHERE estate_id = ? AND id = ?",
                    json,
                    caller.estateId(),
                    mapping.id());
            if (changed == 0) {
                sql.update(
                        "INSERT INTO import_mapping (estate_id, id, definition) VALUES (?, ?, ?)",
                        caller.estateId(),
                        mapping.id(),
                        json);
            }
            return mapping;
        });
    }
}
