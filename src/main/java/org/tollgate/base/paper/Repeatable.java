package org.tollgate.base.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Replaces what a library draws by lot or from its clock, so that one content gives one file. */
final class Repeatable {

  /** The tag before the name of a font of which a part is embedded. */
  private static final Pattern TAG = Pattern.compile("(?<=/)[A-Z]{6}(?=\\+)");

  private static final Pattern ID =
      Pattern.compile("(?<=/ID ?\\[)<[0-9a-f]{32}> ?<[0-9a-f]{32}>(?=\\])");

  /** The first day a ZIP can name. */
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Repeatable() {}

  /** Nothing changes its length, so every offset in the file stays right. */
  static byte[] pdf(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    text = tagged(text);
    Matcher id = ID.matcher(text);
    if (!id.find()) {
      throw new IllegalStateException("The PDF has no id where one was expected");
    }
    String without = text.substring(0, id.start()) + text.substring(id.end());
    String digest = sha256(without).substring(0, 32);
    String both = "<" + digest + ">";
    String gap = id.group().contains("> <") ? " " : "";
    String whole = text.substring(0, id.start()) + both + gap + both + text.substring(id.end());
    return whole.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String tagged(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher found = TAG.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (found.find()) {
      String tag = tags.computeIfAbsent(found.group(), t -> "TOLLG" + (char) ('A' + tags.size()));
      found.appendReplacement(out, tag);
    }
    return found.appendTail(out).toString();
  }

  /** The same entries in the same order, all with one date. */
  static byte[] zip(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry dated = new ZipEntry(entry.getName());
        dated.setTimeLocal(NO_DATE);
        zip.putNextEntry(dated);
        in.transferTo(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
