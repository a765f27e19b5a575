// SPDX-License-Identifier: Apache-2.0
package org.steward.core.transfer.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.CaseType;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.outcome.Flaw;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.people.Caller;
import org.steward.core.api.security.Permissions;
import org.steward.core.api.text.Text;
import org.steward.core.api.transfer.CaseHistory;
import org.steward.core.api.transfer.CaseImporter;
import org.steward.core.api.transfer.ImportMapping;
import org.steward.core.api.transfer.ImportReport;
import org.steward.core.transfer.mapping.MappingCheck;
import org.steward.core.transfer.mapping.MappingJson;
import org.steward.core.transfer.mapping.RowMapper;
import org.steward.core.transfer.table.TableReader;

/** Imports tables through {@link CaseHistory}. */
@Component
public final class TableImporter implements CaseImporter {
    private final CaseHistory history;
    private final CaseTypes types;
    private final MappingShelf shelf;

    /** Wires the importer. */
    @Activate
    public TableImporter(@Reference CaseHistory history, @Reference CaseTypes types, @Reference MappingShelf shelf) {
        this.history = history;
        this.types = types;
        this.shelf = shelf;
    }

    @Override
    public List<ImportMapping> mappings(String estateId) {
        return shelf.of(estateId).stream()
                .filter(mapping -> types.type(estateId, mapping.caseType()).isPresent())
                .toList();
    }

    @Override
    public Outcome<ImportMapping> readMapping(String json) {
        return MappingJson.read(json);
    }

    @Override
    public String writeMapping(ImportMapping mapping) {
        return MappingJson.write(mapping);
    }

    @Override
    public Outcome<ImportMapping> save(Caller caller, ImportMapping mapping) {
        if (!caller.may(Permissions.CASE_IMPORT)) {
            return forbidden();
        }
        List<Flaw> flaws = MappingCheck.flaws(mapping);
        return flaws.isEmpty() ? Outcome.done(shelf.save(caller, mapping)) : Outcome.invalid(flaws);
    }

    @Override
    public Outcome<ImportReport> run(
            Caller caller, Path file, ImportMapping mapping, boolean commit, BiConsumer<Integer, Integer> progress) {
        if (!caller.may(Permissions.CASE_IMPORT)) {
            return forbidden();
        }
        Optional<CaseType> type = types.type(caller.estateId(), mapping.caseType());
        List<Flaw> unfit = MappingCheck.flaws(mapping);
        if (!unfit.isEmpty()) {
            return Outcome.invalid(unfit);
        }
        if (type.isEmpty()) {
            return Outcome.rejected(
                    Rejection.Kind.CONFLICT,
                    "caseType",
                    "no-such-type",
                    Text.of("case type {0} is not enabled here", "此处未启用案件类型 {0}")
                            .with(mapping.caseType()));
        }
        try (TableReader table = TableReader.open(file)) {
            List<Flaw> missing = MappingCheck.missingColumns(mapping, table.headings());
            if (!missing.isEmpty()) {
                return Outcome.invalid(missing);
            }
            RowMapper mapper = new RowMapper(mapping, type.get().workflow(), table.headings());
            return Outcome.done(new ImportRun(history, caller, commit, progress).of(file, table, mapper));
        } catch (IOException e) {
            return Outcome.rejected(
                    Rejection.Kind.INVALID,
                    "file",
                    "unreadable-file",
                    Text.of("the file cannot be imported: {0}", "无法导入该文件：{0}").with(e.getMessage()));
        }
    }

    private static <T> Outcome<T> forbidden() {
        return Outcome.rejected(
                Rejection.Kind.FORBIDDEN,
                "forbidden",
                Text.of("importing needs the permission case.import", "导入需要 case.import 权限"));
    }
}
