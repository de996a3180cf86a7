package org.tollgate.governance.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text that a signature stands under, in sections, so that a reader can be told which one
 * changed since it was shown. The same content always gives the same text and digest.
 */
public final class CharterText {

  /** A part of the text. */
  public enum Section {
    /** What the signature means. */
    MEANING,
    TERMS,
    PROBLEMS,
    GOALS,
    SCOPE,
    DUTIES,
    PLAN,
    COMMITTEE
  }

  private final Map<Section, String> sections;

  CharterText(Map<Section, String> sections) {
    Map<Section, String> normal = new EnumMap<>(Section.class);
    sections.forEach(
        (key, text) -> normal.put(key, Normalizer.normalize(text, Normalizer.Form.NFC)));
    this.sections = Collections.unmodifiableMap(normal);
  }

  public Map<Section, String> sections() {
    return sections;
  }

  public String text() {
    return sections.entrySet().stream()
        .map(entry -> entry.getKey() + "\n" + entry.getValue())
        .collect(Collectors.joining("\n\n"));
  }

  /** SHA-256 of the text in lower-case hex, 64 characters. */
  public String digest() {
    return sha256(text());
  }

  /** What a form carries from the moment of showing to the moment of signing. */
  public String token() {
    return sections.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + sha256(entry.getValue()))
        .collect(Collectors.joining(";"));
  }

  /**
   * @param shown the token of the text that was shown
   * @return the sections that read differently now or came or went; empty if nothing changed
   */
  public List<Section> changedSince(String shown) {
    List<String> then = List.of(shown.split(";"));
    List<String> now = List.of(token().split(";"));
    return java.util.Arrays.stream(Section.values())
        .filter(section -> !entry(then, section).equals(entry(now, section)))
        .toList();
  }

  private static String entry(List<String> token, Section section) {
    return token.stream().filter(e -> e.startsWith(section + ":")).findFirst().orElse("");
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
