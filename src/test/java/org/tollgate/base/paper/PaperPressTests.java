package org.tollgate.base.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.Paper.Column;
import org.tollgate.base.paper.Paper.Footer;
import org.tollgate.base.paper.Paper.Heading;
import org.tollgate.base.paper.Paper.Items;
import org.tollgate.base.paper.Paper.KeyValues;
import org.tollgate.base.paper.Paper.Pair;
import org.tollgate.base.paper.Paper.Paragraph;
import org.tollgate.base.paper.Paper.Place;
import org.tollgate.base.paper.Paper.Signatures;
import org.tollgate.base.paper.Paper.Table;

class PaperPressTests {

  private static final String WANG = "王小明";
  private static final String IRINA = "Ирина";

  private final PaperPress press = new PaperPress();

  @Test
  void namesOfThreeScriptsComeBackFromEveryKindOfBlock() throws IOException {
    for (Block block : blocks(WANG + " " + IRINA + " Łucja")) {
      assertThat(text(pdf(List.of(block)))).as("PDF, " + block).contains(WANG, IRINA, "Łucja");
      assertThat(words(docx(List.of(block)))).as("DOCX, " + block).contains(WANG, IRINA, "Łucja");
    }
  }

  @Test
  void everyFontIsEmbeddedAndOnlyWhatOccursOfIt() throws IOException {
    byte[] pdf = pdf(blocks(WANG + IRINA + " مرحبا"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDFont> fonts = new ArrayList<>();
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        fonts.add(document.getPage(0).getResources().getFont(name));
      }
      assertThat(fonts).hasSizeGreaterThanOrEqualTo(2).allMatch(PDFont::isEmbedded);
    }
    assertThat(pdf.length).isLessThan(300_000);
  }

  @Test
  void aDocxBringsItsFontsToAMachineThatHasNone() throws IOException {
    byte[] docx = docx(blocks(WANG + IRINA + " مرحبا Łucja"));
    assertThat(docx.length).isLessThan(200_000);
    assertThat(words(docx)).contains(WANG, IRINA);
    try (XWPFDocument document = read(docx)) {
      assertThat(document.getSettings().getCTSettings().isSetEmbedTrueTypeFonts()).isTrue();
      assertDraws(embedded(document, "Noto Sans SC"), WANG + IRINA + "ucja 0123456789•");
      assertDraws(embedded(document, "DejaVu Sans"), "مرحباŁ");
    }
    try (XWPFDocument document = read(docx(blocks(WANG)))) {
      assertThat(embedded(document, "Noto Sans SC").getNumberOfGlyphs()).isLessThan(400);
      assertThat(fontTable(document)).doesNotContain("DejaVu");
    }
  }

  private static void assertDraws(TrueTypeFont font, String text) throws IOException {
    assertThat(font.getTableMap()).containsKeys("OS/2", "name", "post", "cmap");
    for (int c : text.replace(" ", "").codePoints().toArray()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(c);
      assertThat(glyph).as(Character.toString(c)).isPositive();
      assertThat(font.getGlyph().getGlyph(glyph).getPath().getBounds2D().isEmpty())
          .as("outline of " + Character.toString(c))
          .isFalse();
    }
  }

  private static String fontTable(XWPFDocument document) throws IOException {
    return new String(fontTablePart(document).getInputStream().readAllBytes(), UTF_8);
  }

  private static PackagePart fontTablePart(XWPFDocument document) {
    return document.getPackage().getPartsByName(Pattern.compile("/word/fontTable.xml")).get(0);
  }

  /** As a reader does it: from the table by the relation to the part, then by the key. */
  private static TrueTypeFont embedded(XWPFDocument document, String name) throws IOException {
    Matcher entry =
        Pattern.compile(
                "w:name=\"" + name + "\".*?r:id=\"(\\w+)\" w:fontKey=\"\\{([0-9A-F-]{36})}\"")
            .matcher(fontTable(document));
    assertThat(entry.find()).as(name).isTrue();
    PackagePart table = fontTablePart(document);
    byte[] file;
    try {
      PackagePart part = table.getRelatedPart(table.getRelationship(entry.group(1)));
      assertThat(part.getContentType()).endsWith("obfuscatedFont");
      file = part.getInputStream().readAllBytes();
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
    assertThat(Arrays.copyOf(file, 4)).as("obfuscated").isNotEqualTo(new byte[] {0, 1, 0, 0});
    String key = entry.group(2).replace("-", "");
    for (int i = 0; i < 32; i++) {
      int from = 30 - 2 * (i % 16);
      file[i] ^= (byte) Integer.parseInt(key.substring(from, from + 2), 16);
    }
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    assertThat(font.getNaming().getFontFamily()).isEqualTo(name);
    return font;
  }

  @Test
  void theSamePaperGivesTheSameBytes() {
    for (PaperFormat format : PaperFormat.values()) {
      byte[] first = press.print(paper(blocks(WANG)), format).bytes();
      byte[] second = new PaperPress().print(paper(blocks(WANG)), format).bytes();
      assertThat(first).as(format.name()).isEqualTo(second);
    }
    assertThat(pdf(blocks(WANG))).isNotEqualTo(pdf(blocks(IRINA)));
  }

  @Test
  void aFileBearsTheDateOfWhatItTells() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(blocks(WANG)))) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Instant.parse("2026-03-27T10:00:00Z"));
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
    try (XWPFDocument document = read(docx(blocks(WANG)))) {
      assertThat(document.getProperties().getCoreProperties().getCreated())
          .isEqualTo("2026-03-27T10:00:00Z");
    }
  }

  @Test
  void everyPageSaysWhichOfHowManyItIsAndBearsTheFooter() throws IOException {
    List<String> row = List.of("a", "b");
    byte[] pdf = pdf(List.of(table(Collections.nCopies(150, row))));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page))
            .contains("第 " + page + " 页，共 " + pages + " 页", "0f3a", "Column one");
      }
    }
  }

  @Test
  void aDocxHasHeadingsListsRepeatedHeadsAndPageFields() throws IOException {
    try (XWPFDocument document = read(docx(blocks("text")))) {
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle))
          .contains("Title", "Heading1", "Heading2");
      assertThat(document.getParagraphs().stream().filter(p -> p.getNumID() != null)).hasSize(2);
      assertThat(document.getTables().stream().map(XWPFTable::getRows))
          .anyMatch(rows -> rows.get(0).isRepeatHeader());
      String footer = document.getFooterList().get(0)._getHdrFtr().xmlText();
      assertThat(footer).contains("NUMPAGES", "PAGE", "0f3a");
    }
  }

  @Test
  void longAndForeignTextBreaksNoFile() throws IOException {
    String hostile =
        String.join(
            "\n",
            "word ".repeat(900),
            "x".repeat(300),
            WANG.repeat(800),
            "مرحبا بالعالم 123 שלום",
            "😀 👩‍👩‍👧 🇨🇳 ✅ \uD83E\uDDFF",
            "\u0000\u0007\uD800 & < > \" '");
    List<Block> blocks = new ArrayList<>(blocks(hostile));
    blocks.add(new Table(List.of(new Column("", 1)), List.of()));
    blocks.add(new KeyValues(List.of()));
    blocks.add(new Items(List.of(), true));
    blocks.add(new Signatures(List.of()));
    blocks.add(new Signatures(List.of(new Place("one", "two", null))));
    String text = text(pdf(blocks));
    assertThat(text).contains("[U+1F9FF]").doesNotContain("\u0000", "Infinite table loop");
    // in each of eight blocks, over the ends of lines and pages
    assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(8 * 300);
    assertThat(text.chars().filter(c -> c == '王').count()).isGreaterThanOrEqualTo(8 * 800);
    assertThat(words(docx(blocks))).contains("مرحبا بالعالم 123 שלום", "👩‍👩‍👧", "& < >");
  }

  @Test
  void arabicIsWrittenFromTheRight() throws IOException {
    assertThat(text(pdf(List.of(new Paragraph("שלום Irina"))))).contains("שלום").contains("Irina");
  }

  @Test
  void nothingIsLostWhereATableRowIsLongerThanAPage() throws IOException {
    String story = String.join(" ", IntStream.range(0, 3000).mapToObj(i -> "n" + i).toList());
    byte[] pdf = pdf(List.of(table(List.of(List.of(story, "b")))));
    assertThat(text(pdf)).contains("n0 ", "n1500", "n2999");
  }

  @Test
  void aFileNameIsOneThatFileSystemsTake() {
    Paper paper = paper("../Charter: \"Lanternway\" / 章程?", List.of());
    assertThat(press.print(paper, PaperFormat.PDF).fileName())
        .isEqualTo("Charter-Lanternway-章程.pdf");
    assertThat(press.print(paper("?", List.of()), PaperFormat.DOCX).fileName())
        .isEqualTo("paper.docx");
    assertThat(press.print(paper("名".repeat(500), List.of()), PaperFormat.PDF).fileName())
        .hasSize(124);
  }

  private static List<Block> blocks(String text) {
    return List.of(
        new Heading(1, "Section " + text),
        new Heading(2, "Part " + text),
        new Paragraph(text),
        new KeyValues(List.of(new Pair("Name", text))),
        table(List.of(List.of(text, "b"))),
        new Items(List.of(text), false),
        new Items(List.of(text), true),
        new Signatures(List.of(new Place("Accepts", text, "signed"))));
  }

  private static Table table(List<List<String>> rows) {
    return new Table(List.of(new Column("Column one", 3), new Column("Column two", 1)), rows);
  }

  private static Paper paper(List<Block> blocks) {
    return paper("charter", blocks);
  }

  private static Paper paper(String fileName, List<Block> blocks) {
    return new Paper(
        "Charter",
        "Lanternway Travel",
        fileName,
        Locale.SIMPLIFIED_CHINESE,
        Instant.parse("2026-03-27T10:00:00Z"),
        new Footer("SHA-256 0f3a", "第 {0} 页，共 {1} 页"),
        blocks);
  }

  private byte[] pdf(List<Block> blocks) {
    return press.print(paper(blocks), PaperFormat.PDF).bytes();
  }

  private byte[] docx(List<Block> blocks) {
    return press.print(paper(blocks), PaperFormat.DOCX).bytes();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static String words(byte[] docx) throws IOException {
    try (XWPFDocument document = read(docx);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static XWPFDocument read(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }
}
