package org.tollgate.governance.gate.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tollgate.base.audit.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a submission froze: criteria, answers by hand and by live data, and the evidence with its
 * hashes, as one JSON text with sorted keys and NFC strings. Its SHA-256 is what the committee's
 * signed text names.
 *
 * @param json the text
 * @param hash SHA-256 of its UTF-8 bytes, in hex
 */
public record FrozenReview(String json, String hash) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static FrozenReview of(Map<String, Object> material) {
    String json = CanonicalJson.of(material);
    return new FrozenReview(json, sha256(json));
  }

  /**
   * @throws IllegalStateException if the text is not the one that was hashed
   */
  public static FrozenReview stored(String json, String hash) {
    if (!sha256(json).equals(hash)) {
      throw new IllegalStateException("The frozen material does not have the hash " + hash);
    }
    return new FrozenReview(json, hash);
  }

  /** What live data said at submission, by code of the criterion. */
  public Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    JSON.readTree(json)
        .path("criteria")
        .forEach(
            criterion -> {
              if (criterion.has("automatic")) {
                answers.put(
                    criterion.path("code").asString(),
                    FrozenAnswer.read(criterion.path("automatic")));
              }
            });
    return answers;
  }

  /** The text as values, for the evidence pack. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> values() {
    return JSON.readValue(json, Map.class);
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
