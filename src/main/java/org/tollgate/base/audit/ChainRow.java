package org.tollgate.base.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tollgate.base.shared.Recordable;

/**
 * A row of the chain as it stands in the database.
 *
 * @param sequence position, from 1
 * @param previousHash hash of the row before
 * @param hash SHA-256 over the canonical row, the previous hash included
 * @param mac HMAC-SHA-256 of that hash under the installation's key
 */
record ChainRow(long sequence, Entry entry, String previousHash, String hash, String mac) {

  /** The row that follows the given head. */
  static ChainRow after(ChainHead head, Entry entry, RecordKey key) {
    long sequence = head.sequence() + 1;
    String hash = hashOf(sequence, entry, head.hash());
    return new ChainRow(sequence, entry, head.hash(), hash, key.sealOfRow(hash));
  }

  ChainHead asHead() {
    return new ChainHead(sequence, hash);
  }

  /** Whether the content is what the hash says, were the row at the given position. */
  boolean contentBelongsTo(long position) {
    try {
      // the hash is taken over normalised text, so another spelling must not pass for the same
      return Normalizer.isNormalized(entry.facts, Normalizer.Form.NFC)
          && hashOf(position, entry, previousHash).equals(hash);
    } catch (IllegalArgumentException e) {
      // somebody wrote text that Tollgate cannot have written
      return false;
    }
  }

  private static String hashOf(long sequence, Entry entry, String previousHash) {
    Map<String, Object> row = new HashMap<>();
    row.put("seq", sequence);
    row.put("at", entry.at);
    row.put("act", entry.act);
    row.put("rollout", entry.rollout);
    row.put("subject", entry.subject);
    row.put("actor", entry.actor);
    row.put("facts", entry.facts);
    row.put("previous", previousHash);
    byte[] canonical = CanonicalJson.of(row).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256(canonical));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * What happened, before it has a place in the chain.
   *
   * @param at cut to microseconds: H2 would round nanoseconds up
   * @param rollout null where the act belongs to none
   * @param facts canonical JSON
   */
  record Entry(Instant at, String act, UUID rollout, UUID subject, UUID actor, String facts) {

    private static final Pattern ACT = Pattern.compile("[a-z][a-z0-9-]{0,79}");
    private static final int MOST_FACTS = 100_000;

    static Entry of(Recordable event, Instant at) {
      if (!ACT.matcher(event.act()).matches()) {
        throw new IllegalArgumentException("Not a word of the record: " + event.act());
      }
      String facts = CanonicalJson.of(event.facts());
      if (facts.length() > MOST_FACTS) {
        throw new IllegalArgumentException("Too many facts for one row: " + event.act());
      }
      return new Entry(
          at.truncatedTo(ChronoUnit.MICROS),
          event.act(),
          event.rolloutId() == null ? null : event.rolloutId().value(),
          event.subject(),
          event.actor().person().value(),
          facts);
    }
  }
}
