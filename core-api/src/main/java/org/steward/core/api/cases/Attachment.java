// SPDX-License-Identifier: Apache-2.0
package org.steward.core.api.cases;

import java.time.Instant;

/**
 * A file kept with a case. Immutable.
 *
 * @param id 32 hexadecimal digits
 * @param fileName made safe: no path, no control characters, at most 120 characters
 * @param mediaType as detected from the name, never trusted for display
 * @param size bytes
 * @param sha256 checksum of the content, 64 hexadecimal digits
 * @param visible whether the customer sees it on the private page
 */
public record Attachment(
        String id,
        String caseNumber,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt,
        boolean visible) {
    /** Whether browsers may show it as a picture: PNG, JPEG, GIF or WebP. */
    public boolean isPicture() {
        return mediaType.matches("image/(png|jpeg|gif|webp)");
    }
}
