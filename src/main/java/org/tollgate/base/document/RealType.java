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
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a file to see whether it is what its name says. */
final class RealType {

  private static final int MOST_ENTRIES = 20_000;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final List<String> MARKUP = List.of("<!doctype", "<html", "<svg", "<?xml");

  private RealType() {}

  static boolean matches(FileType type, Path file) throws IOException {
    return switch (type) {
      case PDF -> startsWith(file, PDF);
      case PNG -> startsWith(file, PNG);
      case JPEG -> startsWith(file, JPEG);
      case DOCX -> isOffice(file, "word/");
      case XLSX -> isOffice(file, "xl/");
      case PPTX -> isOffice(file, "ppt/");
      case TEXT, MARKDOWN, CSV -> isText(file);
    };
  }

  private static boolean startsWith(Path file, byte[] magic) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  /** An office package without macros; an encrypted one is no ZIP and fails. */
  private static boolean isOffice(Path file, String folder) throws IOException {
    if (!startsWith(file, ZIP)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() <= MOST_ENTRIES
          && zip.getEntry("[Content_Types].xml") != null
          && zip.stream().anyMatch(entry -> entry.getName().startsWith(folder))
          && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
    } catch (ZipException | IllegalArgumentException e) {
      return false;
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
