package org.tollgate.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RealTypeTests {

  @TempDir private Path folder;

  @Test
  void knowsPicturesAndPdfByTheirFirstBytes() throws IOException {
    assertThat(matches(FileType.PDF, "%PDF-1.4\n")).isTrue();
    assertThat(matches(FileType.PNG, hex("89504e470d0a1a0a0000000d"))).isTrue();
    assertThat(matches(FileType.JPEG, hex("ffd8ffe000104a464946"))).isTrue();

    assertThat(matches(FileType.PDF, "<html>%PDF-1.4")).isFalse();
    assertThat(matches(FileType.PNG, hex("ffd8ffe000104a464946"))).isFalse();
    assertThat(matches(FileType.JPEG, "GIF89a")).isFalse();
    assertThat(matches(FileType.PDF, "%P")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DOCX, word/document.xml",
    "XLSX, xl/workbook.xml",
    "PPTX, ppt/presentation.xml",
  })
  void knowsAnOfficePackageByItsParts(FileType type, String part) throws IOException {
    assertThat(fits(type, zip("[Content_Types].xml", part))).isTrue();
    assertThat(fits(type, zip(part))).as("no list of types").isFalse();
    assertThat(fits(type, zip("[Content_Types].xml", "other/a.xml"))).isFalse();
    assertThat(fits(type, zip("[Content_Types].xml", part, "word/vbaProject.bin")))
        .as("macros")
        .isFalse();
  }

  @Test
  void takesNoWorkbookForADocument() throws IOException {
    Path workbook = zip("[Content_Types].xml", "xl/workbook.xml");

    assertThat(fits(FileType.DOCX, workbook)).isFalse();
  }

  @Test
  void takesNoBrokenOrEncryptedPackage() throws IOException {
    assertThat(matches(FileType.DOCX, "PK\u0003\u0004 cut off")).isFalse();
    assertThat(matches(FileType.DOCX, hex("d0cf11e0a1b11ae1"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "CSV"})
  void knowsTextByItsEncoding(FileType type) throws IOException {
    assertThat(matches(type, "a;b\n中文;русский \ud83d\ude00\n")).isTrue();
    assertThat(matches(type, "\ufeffa;b\n")).as("with a byte order mark").isTrue();
    assertThat(matches(type, "x".repeat(8_191) + "ж".repeat(9_000))).as("long").isTrue();
    assertThat(matches(type, "a < b, see <https://example.org>")).isTrue();

    assertThat(matches(type, hex("6103ff"))).as("not UTF-8").isFalse();
    assertThat(matches(type, hex("cfe0d0d2"))).as("Windows-1251").isFalse();
    assertThat(matches(type, "x".repeat(20_000) + "\0")).as("NUL").isFalse();
    assertThat(matches(type, hex("fffe61006200"))).as("UTF-16").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"<!DOCTYPE html>", "' \n<HTML>'", "<svg xmlns=''>", "\ufeff<?xml version='1.0'?>"})
  void takesNoPageOrPictureOfABrowserForText(String start) throws IOException {
    assertThat(matches(FileType.TEXT, start)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PDF, %PDF-1.7", "PNG, 89504e470d0a1a0a", "JPEG, ffd8ffe0", "TEXT, minutes"})
  void takesNothingThatIsAnArchiveToo(FileType type, String start) throws IOException {
    byte[] head = start.startsWith("%") || type == FileType.TEXT ? ascii(start) : hex(start);
    byte[] archive = Files.readAllBytes(zip("run.js"));

    assertThat(objection(type, joined(head, archive))).isNotEmpty();
    assertThat(objection(type, joined(head, ascii(" a picture, no archive PK\u0003\u0004"))))
        .isEmpty();
  }

  @Test
  void takesNoPictureThatIsAPageToo() throws IOException {
    for (String page : List.of("<SCRIPT>alert(1)</script>", "<html>", "<svg onload=a>")) {
      byte[] comment = ascii("tEXtComment\0" + page);
      assertThat(objection(FileType.PNG, joined(hex("89504e470d0a1a0a"), comment)))
          .contains("document.refused.mixed");
      assertThat(objection(FileType.JPEG, joined(hex("ffd8fffe"), new byte[9_000], comment)))
          .contains("document.refused.mixed");
      assertThat(objection(FileType.PDF, ascii("%PDF-1.7\n%" + page))).isNotEmpty();
      assertThat(objection(FileType.PDF, ascii("%PDF-1.7\n%%EOF\n" + page))).isNotEmpty();
    }
    assertThat(objection(FileType.PNG, joined(hex("89504e470d0a1a0a"), ascii("%PDF-1.4"))))
        .contains("document.refused.mixed");
    assertThat(objection(FileType.TEXT, ascii("%PDF-1.4"))).contains("document.refused.mixed");
    assertThat(objection(FileType.PNG, ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")))
        .contains("document.refused.content");
    assertThat(objection(FileType.PNG, ascii("<html><script>alert(1)</script>")))
        .contains("document.refused.content");
  }

  @Test
  void findsMacrosUnderAnyName() throws IOException {
    String types = "<Types><Override PartName='/word/notes.bin' ContentType='%s'/></Types>";
    for (String type :
        List.of(
            "application/vnd.ms-office.vbaProject",
            "application/vnd.ms-word.document.MACROENABLED.main+xml")) {
      Path file = office(types.formatted(type), new byte[10]);
      assertThat(RealType.objection(FileType.DOCX, file)).contains("document.refused.macros");
    }
    Path named = zip("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN");
    assertThat(RealType.objection(FileType.DOCX, named)).contains("document.refused.macros");
    assertThat(RealType.objection(FileType.DOCX, office("<Types/>", new byte[10]))).isEmpty();
  }

  @Test
  void unpacksNoBomb() throws IOException {
    Path bomb = office("<Types/>", new byte[50_000_000]);
    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThat(RealType.objection(FileType.DOCX, bomb)).contains("document.refused.unpacks");

    assertThat(RealType.objection(FileType.DOCX, lying(bomb))).isNotEmpty();
    Path repetitive = office("<Types/>", new byte[3_000_000]);
    assertThat(RealType.objection(FileType.DOCX, repetitive)).isEmpty();
  }

  @Test
  void takesNoPageForTheCommentOfAPackage() throws IOException {
    Path file = folder.resolve("package");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setComment("<html><script>alert(1)</script>");
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertThat(RealType.objection(FileType.DOCX, file)).contains("document.refused.mixed");
  }

  /** The same archive that tells of each part it were one byte long. */
  private Path lying(Path bomb) throws IOException {
    byte[] bytes = Files.readAllBytes(bomb);
    for (int i = 0; i < bytes.length - 46; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        System.arraycopy(new byte[] {1, 0, 0, 0}, 0, bytes, i + 24, 4);
      }
    }
    return Files.write(folder.resolve("lying"), bytes);
  }

  private Path office(String types, byte[] document) throws IOException {
    Path file = folder.resolve("office");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(types.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document);
    }
    return file;
  }

  private Optional<String> objection(FileType type, byte[] content) throws IOException {
    return RealType.objection(type, Files.write(folder.resolve("file"), content));
  }

  private static boolean fits(FileType type, Path file) throws IOException {
    return RealType.objection(type, file).isEmpty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private boolean matches(FileType type, String content) throws IOException {
    return matches(type, content.getBytes(StandardCharsets.UTF_8));
  }

  private boolean matches(FileType type, byte[] content) throws IOException {
    return fits(type, Files.write(folder.resolve("file"), content));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private Path zip(String... entries) throws IOException {
    Path file = folder.resolve("package");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write('x');
      }
    }
    return file;
  }
}
