package org.tollgate.reporting.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.tollgate.base.audit.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as one JSON text with sorted keys; its hash stands under the signature and in every deck
 * made from it.
 *
 * @param hash SHA-256 of its UTF-8 bytes, in hex
 */
record FrozenReport(String json, String hash) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static FrozenReport of(StatusReport report) {
    String json = CanonicalJson.of(JSON.convertValue(report, Map.class));
    return new FrozenReport(json, sha256(json));
  }

  /**
   * @throws IllegalStateException if the text is not the one that was hashed
   */
  StatusReport report() {
    if (!sha256(json).equals(hash)) {
      throw new IllegalStateException("The stored report does not have the hash " + hash);
    }
    return JSON.readValue(json, StatusReport.class);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
