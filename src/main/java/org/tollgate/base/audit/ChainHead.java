package org.tollgate.base.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the chain stands: the number and hash of its last row. Exported and kept elsewhere it
 * proves later that no row up to it was cut off or rewritten, even by someone who holds the key
 * (M10).
 *
 * @param sequence number of the last row, 0 for an empty record
 * @param hash SHA-256 of that row, 64 lower-case hexadecimal digits
 */
public record ChainHead(long sequence, String hash) {

  /** What the first row names as the row before it. */
  static final ChainHead EMPTY = new ChainHead(0, "0".repeat(64));

  private static final Pattern EXPORTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  public ChainHead {
    Objects.requireNonNull(hash, "hash");
  }

  /** Reads {@code N:HASH}; empty where the text is anything else. */
  public static Optional<ChainHead> parse(String text) {
    Matcher matcher = EXPORTED.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** The form in which a head is exported: {@code N:HASH}. */
  @Override
  public String toString() {
    return sequence + ":" + hash;
  }
}
