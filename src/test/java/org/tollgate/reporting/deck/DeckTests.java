package org.tollgate.reporting.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

class DeckTests {

  private static final Pattern ID = Pattern.compile("<p:cNvPr id=\"(\\d+)\"");
  private static final double EDGE = 1;

  private final SampleReport sample = new SampleReport();

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "ru"})
  void isWholeInEveryLanguage(String language) throws IOException {
    byte[] file = press(language);
    keep("deck-" + language + ".pptx", file);

    try (XMLSlideShow show = open(file)) {
      Set<String> titles = new HashSet<>();
      for (XSLFSlide slide : show.getSlides().subList(1, show.getSlides().size())) {
        assertThat(slide.getTitle()).isNotBlank().doesNotContain("{", "null", "???");
        assertThat(titles.add(slide.getTitle())).as(slide.getTitle()).isTrue();
        speaksOne(slide, language);
        staysOnThePage(show, slide);
      }
    }
  }

  @Test
  void saysTheNumbersOfTheReportInEveryLanguage() throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (String language : List.of("en", "zh-CN", "ru")) {
      try (XMLSlideShow show = open(press(language))) {
        all.add(tables(show).stream().flatMap(List::stream).filter(DeckTests::isNumber).toList());
      }
    }

    assertThat(all.get(0)).contains("+12", "20", "16").isEqualTo(all.get(1)).isEqualTo(all.get(2));
  }

  @Test
  void drawsTheTrendFromNumbersInItsWorkbook() throws IOException {
    Map<String, byte[]> parts = parts(press("en"));
    String chart =
        new String(
            parts.get(
                parts.keySet().stream()
                    .filter(name -> name.matches("ppt/charts/chart\\d+.xml"))
                    .findFirst()
                    .orElseThrow()),
            java.nio.charset.StandardCharsets.UTF_8);
    byte[] book =
        parts.entrySet().stream()
            .filter(part -> part.getKey().endsWith(".xlsx"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).startsWith("M-02");
      assertThat(sheet.getRow(1).getCell(0).getCellType().name()).isEqualTo("NUMERIC");
      int cached = (int) sheet.getRow(1).getCell(1).getNumericCellValue();
      assertThat(chart).contains("<c:v>" + cached + ".0</c:v>").contains("scatterStyle");
    }
  }

  @Test
  void namesEveryShapeOfASlideOnceAndLeavesNothingOver() throws IOException {
    Map<String, byte[]> parts = parts(press("ru"));
    parts.forEach(
        (name, bytes) -> {
          if (name.matches("ppt/slides/slide\\d+.xml")) {
            Set<String> seen = new HashSet<>();
            Matcher ids = ID.matcher(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            while (ids.find()) {
              assertThat(seen.add(ids.group(1))).as(name + " id " + ids.group(1)).isTrue();
            }
          }
        });
    String presentation =
        new String(
            parts.get("ppt/_rels/presentation.xml.rels"), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(presentation).doesNotContain("relationships/notesSlide\"");
  }

  @Test
  void leavesTheLayoutsOfTheTemplateAsTheyAre() throws IOException {
    Map<String, byte[]> template = parts(Files.readAllBytes(Path.of("templates/status-deck.pptx")));
    Map<String, byte[]> deck = parts(press("zh-CN"));

    template.forEach(
        (name, bytes) -> {
          if (name.matches("ppt/(theme|slideLayouts|slideMasters)/[^/]+.xml")) {
            assertThat(deck.get(name)).as(name).isEqualTo(bytes);
          }
        });
  }

  @Test
  void cutsALongTableIntoSeveralSlides() throws IOException {
    byte[] file =
        DeckPress.press(sample.with(200, "x".repeat(150)), sample.words("en"), template());

    try (XMLSlideShow show = open(file)) {
      assertThat(show.getSlides().size()).isGreaterThan(20);
      for (XSLFSlide slide : show.getSlides()) {
        staysOnThePage(show, slide);
      }
      assertThat(tables(show).stream().flatMap(List::stream).filter(t -> t.startsWith("M-200")))
          .hasSize(1);
    }
  }

  private byte[] press(String language) {
    return DeckPress.press(sample.view(), sample.words(language), template());
  }

  private static DeckTemplate template() {
    return DeckTemplate.standard();
  }

  private static void speaksOne(XSLFSlide slide, String language) {
    String tag = language.equals("en") ? "en-GB" : language.equals("ru") ? "ru-RU" : "zh-CN";
    for (XSLFTextParagraph paragraph : paragraphs(slide)) {
      for (XSLFTextRun run : paragraph.getTextRuns()) {
        if (run.getXmlObject() instanceof CTRegularTextRun raw) {
          assertThat(raw.getRPr().getLang()).as(run.getRawText()).isEqualTo(tag);
        }
      }
    }
  }

  private static void staysOnThePage(XMLSlideShow show, XSLFSlide slide) {
    double width = show.getPageSize().getWidth() + EDGE;
    double height = show.getPageSize().getHeight() * 0.925 + EDGE;
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTable table) {
        double high = table.getRows().stream().mapToDouble(XSLFTableRow::getHeight).sum();
        assertThat(table.getAnchor().getY() + high).as(slide.getTitle()).isLessThan(height);
        assertThat(table.getAnchor().getMaxX()).isLessThan(width);
      }
    }
  }

  private static List<XSLFTextParagraph> paragraphs(XSLFSlide slide) {
    List<XSLFTextParagraph> all = new ArrayList<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape text) {
        all.addAll(text.getTextParagraphs());
      } else if (shape instanceof XSLFTable table) {
        table.getRows().stream()
            .flatMap(row -> row.getCells().stream())
            .map(XSLFTableCell::getTextParagraphs)
            .forEach(all::addAll);
      }
    }
    return all;
  }

  private static List<List<String>> tables(XMLSlideShow show) {
    List<List<String>> all = new ArrayList<>();
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape instanceof XSLFTable table) {
          all.add(
              table.getRows().stream()
                  .flatMap(row -> row.getCells().stream())
                  .map(XSLFTableCell::getText)
                  .toList());
        }
      }
    }
    return all;
  }

  private static boolean isNumber(String text) {
    return text.matches("[+−]?\\d+");
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static XMLSlideShow open(byte[] file) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(file));
  }

  /** Beside the test results, to be looked at. */
  private static void keep(String name, byte[] file) throws IOException {
    Path folder = Path.of("target/decks");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), file);
  }
}
