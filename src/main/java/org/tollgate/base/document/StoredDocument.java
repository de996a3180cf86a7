package org.tollgate.base.document;

import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * What is known of a stored file.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size, at least 1
 * @param mediaType of its real type: {@code application/pdf}
 * @param fileName as it was named by who brought it, without a path; at most 200 characters
 */
public record StoredDocument(
    DocumentId id,
    String sha256,
    long bytes,
    String mediaType,
    String fileName,
    PersonId storedBy,
    Instant storedAt) {}
