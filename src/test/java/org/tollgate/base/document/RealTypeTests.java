package org.tollgate.base.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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
    assertThat(RealType.matches(type, zip("[Content_Types].xml", part))).isTrue();
    assertThat(RealType.matches(type, zip(part))).as("no list of types").isFalse();
    assertThat(RealType.matches(type, zip("[Content_Types].xml", "other/a.xml"))).isFalse();
    assertThat(RealType.matches(type, zip("[Content_Types].xml", part, "word/vbaProject.bin")))
        .as("macros")
        .isFalse();
  }

  @Test
  void takesNoWorkbookForADocument() throws IOException {
    Path workbook = zip("[Content_Types].xml", "xl/workbook.xml");

    assertThat(RealType.matches(FileType.DOCX, workbook)).isFalse();
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

  private boolean matches(FileType type, String content) throws IOException {
    return matches(type, content.getBytes(StandardCharsets.UTF_8));
  }

  private boolean matches(FileType type, byte[] content) throws IOException {
    return RealType.matches(type, Files.write(folder.resolve("file"), content));
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
