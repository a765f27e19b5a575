// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.io.InputStream;
import java.io.OutputStream;

import org.osgi.annotation.versioning.ProviderType;

import org.steward.core.api.outcome.Outcome;
import org.steward.core.api.people.Caller;

/** Files of cases, streamed in and out of the store and checked by checksum. Thread-safe. */
@ProviderType
public interface AttachmentStore {
    /**
     * Stores a file. All or nothing: a broken stream leaves no trace.
     *
     * @param content read once to its end, not closed
     * @return rejected as {@code TOO_LARGE} past parameter {@code attachment.maxMegabytes}
     */
    Outcome<Attachment> add(Caller caller, String number, String fileName, boolean visible, InputStream content);

    /** What is known of a file, when the caller may see it. */
    Outcome<Attachment> find(Caller caller, String number, String attachmentId);

    /** Writes the content to a stream (not closed) and checks it on the way. */
    Outcome<Attachment> copy(Caller caller, String number, String attachmentId, OutputStream target);
}
