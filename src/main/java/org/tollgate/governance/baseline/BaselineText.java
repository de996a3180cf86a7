package org.tollgate.governance.baseline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a baseline's signature stands under. The same plan always gives the same text.
 *
 * @param number of the baseline that is signed
 * @param name as the signatory calls it, 1 to 120 characters
 * @param lines by day, then by number of the milestone
 */
public record BaselineText(int number, String name, List<BaselineLine> lines) {

  public static final int MOST_NAME = 120;

  public BaselineText {
    lines = List.copyOf(lines);
  }

  public String text() {
    String body =
        lines.stream()
            .map(line -> line.planned() + " " + line.name() + " (" + line.milestone() + ")")
            .collect(Collectors.joining("\n"));
    String all = "Baseline " + number + "\n" + name + "\n" + body;
    return Normalizer.normalize(all, Normalizer.Form.NFC);
  }

  /** SHA-256 in hex; also the token that a form carries from showing to signing. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
