// SPDX-License-Identifier: Apache-2.0
package org.steward.core.runtime.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.steward.core.api.cases.Attachment;
import org.steward.core.api.cases.AttachmentStore;
import org.steward.core.api.cases.Case;
import org.steward.core.api.cases.CaseTypes;
import org.steward.core.api.journal.Journal;
import org.steward.core.api.journal.Kinds;
import org.steward.core.api.journal.NewEntry;
import org.steward.core.api.module.ModuleRegistry;
import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.outcome.Rejection;
import org.steward.core.api.parameter.Parameters;
import org.steward.core.api.people.Caller;
import org.steward.core.api.store.Sql;
import org.steward.core.api.store.StorageException;
import org.steward.core.api.store.Transactions;
import org.steward.core.api.text.Text;
import org.steward.core.runtime.cases.CaseAccess;
import org.steward.core.runtime.cases.CaseTable;
import org.steward.core.runtime.cases.ModuleDoor;
import org.steward.core.runtime.cases.Refusals;
import org.steward.core.runtime.schema.RuntimeSchema;

/**
 * Keeps files in the store, cut into pieces: backup, restore and transactions cover them, and none is ever held whole.
 * Thread-safe.
 */
@Component
public final class StoredAttachments implements AttachmentStore {
    private static final String LIMIT = "attachment.maxMegabytes";
    private static final int DEFAULT_MEGABYTES = 20;
    private static final long MEGABYTE = 1024L * 1024L;

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Parameters parameters;
    private final ModuleDoor door;

    /** Files in the store. */
    @Activate
    public StoredAttachments(
            @Reference RuntimeSchema schema,
            @Reference Transactions transactions,
            @Reference Journal journal,
            @Reference Clock clock,
            @Reference Parameters parameters,
            @Reference ModuleRegistry modules,
            @Reference CaseTypes types) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.parameters = parameters;
        this.door = new ModuleDoor(modules, types);
    }

    @Override
    public Outcome<Attachment> add(
            Caller caller, String number, String fileName, boolean visible, InputStream content) {
        Optional<Rejection> refusal = CaseAccess.adding(caller, number);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        Optional<Case> found = transactions
                .read(caller.estateId(), sql -> CaseTable.find(sql, number))
                .filter(each -> door.admits(caller, each));
        if (found.isEmpty()) {
            return Outcome.rejected(Refusals.unknown(number));
        }
        boolean shown = visible || caller.kind() == Caller.Kind.RESIDENT;
        int megabytes = megabytes(caller.estateId());
        try (Received file = Received.of(content, megabytes * MEGABYTE).orElse(null)) {
            return file == null
                    ? Outcome.rejected(
                            Rejection.Kind.TOO_LARGE,
                            "file",
                            "too-large",
                            Text.of("The file is larger than {0} MB", "文件超过 {0} MB")
                                    .with(megabytes))
                    : add(caller, found.get(), FileName.safe(fileName), shown, file);
        }
    }

    private Outcome<Attachment> add(Caller caller, Case to, String name, boolean shown, Received file) {
        Optional<ModuleDoor.Entered> entered = door.enter(caller.estateId(), to.type());
        if (entered.isEmpty()) {
            return Outcome.rejected(door.away(caller.estateId(), to.type()));
        }
        try (ModuleDoor.Entered open = entered.get()) {
            return Outcome.done(
                    transactions.write(caller.estateId(), sql -> store(sql, caller, to.number(), name, shown, file)));
        }
    }

    private int megabytes(String estateId) {
        return parameters
                .setting(estateId, LIMIT)
                .map(setting -> Integer.parseInt(setting.value()))
                .orElse(DEFAULT_MEGABYTES);
    }

    private Attachment store(Sql sql, Caller caller, String number, String name, boolean visible, Received content) {
        String id = UUID.randomUUID().toString().replace("-", "");
        content.pieces((piece, i) -> AttachmentTable.piece(sql, id, i, piece));
        Attachment file = new Attachment(
                id,
                number,
                name,
                FileName.mediaType(name),
                content.size(),
                content.sha256(),
                caller.kind() == Caller.Kind.RESIDENT ? "resident" : caller.id(),
                clock.instant(),
                visible);
        AttachmentTable.insert(sql, file);
        Map<String, String> data = Map.of(
                "attachment", id,
                "fileName", name,
                "size", Long.toString(file.size()),
                "sha256", file.sha256(),
                "visible", Boolean.toString(visible));
        journal.append(sql, List.of(NewEntry.of(number, file.addedAt(), caller, Kinds.ATTACHED, data)));
        return file;
    }

    @Override
    public Outcome<Attachment> find(Caller caller, String number, String attachmentId) {
        Optional<Rejection> refusal = CaseAccess.reading(caller, number);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        return transactions
                .read(
                        caller.estateId(),
                        sql -> CaseTable.find(sql, number)
                                .filter(of -> door.admits(caller, of))
                                .flatMap(of -> AttachmentTable.find(sql, number, attachmentId)))
                .filter(file -> file.visible() || caller.kind() != Caller.Kind.RESIDENT)
                .<Outcome<Attachment>>map(Outcome::done)
                .orElseGet(() -> Outcome.rejected(
                        Rejection.Kind.NOT_FOUND,
                        "unknown-attachment",
                        Text.of("There is no such file with case {0}", "案件 {0} 没有此文件")
                                .with(number)));
    }

    @Override
    public Outcome<Attachment> copy(Caller caller, String number, String attachmentId, OutputStream target) {
        return find(caller, number, attachmentId).map(file -> {
            MessageDigest digest = Received.digest();
            long left = file.size();
            for (int i = 0; left > 0; i++) {
                int index = i;
                byte[] piece = transactions
                        .read(caller.estateId(), sql -> AttachmentTable.piece(sql, file.id(), index))
                        .orElseThrow(() -> broken(file));
                digest.update(piece);
                write(target, piece);
                left -= piece.length;
            }
            if (!Arrays.equals(digest.digest(), HexFormat.of().parseHex(file.sha256()))) {
                throw broken(file);
            }
            return file;
        });
    }

    private static void write(OutputStream target, byte[] piece) {
        try {
            target.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of the file went away", e);
        }
    }

    private static StorageException broken(Attachment file) {
        return new StorageException("file " + file.id() + " does not agree with its checksum", "", null);
    }
}
