package org.tollgate.base.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be stored.
 *
 * @param mostBytes largest size in bytes, at least 1
 * @param types allowed types, at least one
 */
public record DocumentLimits(long mostBytes, Set<FileType> types) {

  public DocumentLimits {
    types = Set.copyOf(types);
    if (mostBytes < 1 || types.isEmpty()) {
      throw new IllegalArgumentException("Limits that let nothing through");
    }
  }

  /** Every type there is, up to the given size in bytes. */
  public static DocumentLimits anyTypeUpTo(long mostBytes) {
    return new DocumentLimits(mostBytes, EnumSet.allOf(FileType.class));
  }
}
