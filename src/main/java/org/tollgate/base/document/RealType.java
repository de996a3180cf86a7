package org.tollgate.base.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a file to see whether it is what its name says. */
final class RealType {

  static final String NOT_WHAT_IT_SAYS = "document.refused.content";
  static final String TWO_IN_ONE = "document.refused.mixed";

  /** How far from its beginning a reader looks for the mark of a PDF, and a browser for markup. */
  private static final int HEAD = 4_096;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final List<String> MARKUP = List.of("<!doctype", "<html", "<svg", "<?xml");
  private static final Pattern SCRIPTS =
      Pattern.compile("<(!doctype html|html|script|svg|iframe)", Pattern.CASE_INSENSITIVE);

  private RealType() {}

  /** The key of the reason why the file is not taken for this type; empty where it is. */
  static Optional<String> objection(FileType type, Path file) throws IOException {
    Optional<String> objection =
        switch (type) {
          case PDF -> unless(startsWith(file, PDF));
          case PNG -> unless(startsWith(file, PNG));
          case JPEG -> unless(startsWith(file, JPEG));
          case DOCX -> office(file, "word/");
          case XLSX -> office(file, "xl/");
          case PPTX -> office(file, "ppt/");
          case TEXT, MARKDOWN, CSV -> unless(isText(file));
        };
    return objection.isEmpty() && isTwoInOne(type, file) ? Optional.of(TWO_IN_ONE) : objection;
  }

  private static Optional<String> unless(boolean fits) {
    return fits ? Optional.empty() : Optional.of(NOT_WHAT_IT_SAYS);
  }

  private static Optional<String> office(Path file, String folder) throws IOException {
    return startsWith(file, ZIP)
        ? OfficePackage.objection(file, folder)
        : Optional.of(NOT_WHAT_IT_SAYS);
  }

  /** Whether another program would take the same bytes for something else. */
  private static boolean isTwoInOne(FileType type, Path file) throws IOException {
    return switch (type) {
      case PDF -> isArchive(file) || holdsMarkup(head(file)) || holdsMarkup(tail(file));
      case PNG, JPEG -> isArchive(file) || head(file).contains("%PDF-") || holdsMarkup(all(file));
      case TEXT, MARKDOWN, CSV -> isArchive(file) || head(file).startsWith("%PDF-");
      case DOCX, XLSX, PPTX -> false;
    };
  }

  /** An archive is read from its end: anything may stand before it. */
  private static boolean isArchive(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > 0;
    } catch (ZipException | IllegalArgumentException e) {
      return false;
    }
  }

  static boolean holdsMarkup(String text) {
    return text != null && SCRIPTS.matcher(text).find();
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  /** What follows the end of a PDF. */
  private static String tail(Path file) throws IOException {
    String text = all(file);
    return text.substring(Math.max(0, text.lastIndexOf("%%EOF")));
  }

  /** Pictures and PDF are limited in size before they come here. */
  private static String all(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(Path file, byte[] magic) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  /** UTF-8 without NUL that does not begin like a page or a picture of a browser. */
  private static boolean isText(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] buffer = new char[8_192];
      int read = reader.read(buffer);
      if (read > 0 && beginsLikeMarkup(new String(buffer, 0, read))) {
        return false;
      }
      while (read >= 0) {
        if (new String(buffer, 0, read).indexOf('\0') >= 0) {
          return false;
        }
        read = reader.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean beginsLikeMarkup(String start) {
    String text = start.replace("\ufeff", "").stripLeading().toLowerCase(Locale.ROOT);
    return MARKUP.stream().anyMatch(text::startsWith);
  }
}
