package org.tollgate.benefit.budget;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the signature under a budget stands under. The same budget always gives the same text.
 *
 * @param number of the budget that is signed, from 1
 * @param lines in their order
 */
public record BudgetText(int number, String currency, List<Line> lines) {

  /** One line with what is approved for it. */
  public record Line(UUID id, int number, Category category, String title, BigDecimal amount) {}

  public BudgetText {
    lines = List.copyOf(lines);
  }

  public BigDecimal total() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public String text() {
    String body =
        lines.stream()
            .map(
                line ->
                    line.number()
                        + " "
                        + line.category()
                        + " "
                        + line.title()
                        + ": "
                        + line.amount().toPlainString())
            .collect(Collectors.joining("\n"));
    String all =
        "Budget " + number + ", " + currency + "\n" + body + "\n= " + total().toPlainString();
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
