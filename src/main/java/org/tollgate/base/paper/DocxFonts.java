package org.tollgate.base.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Puts into a DOCX the fonts that it asks for, so that every name can be read on a machine that has
 * none for its script: a table of fonts (ECMA-376 part 1, 17.8.3) and for each font a part with the
 * characters that occur, obfuscated as 17.8.1 wants it.
 */
final class DocxFonts {

  static final String MAIN = "Noto Sans SC";
  static final String OTHER = "DejaVu Sans";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_TYPE =
      "application/vnd.openxmlformats-officedocument.obfuscatedFont";
  private static final String TABLE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
          + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "%s</w:fonts>";
  private static final String ENTRY =
      "<w:font w:name=\"%s\"><w:panose1 w:val=\"%s\"/><w:charset w:val=\"00\"/>"
          + "<w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/>%s"
          + "<w:embedRegular r:id=\"%s\" w:fontKey=\"%s\" w:subsetted=\"1\"/></w:font>";

  private final PaperFonts fonts;

  DocxFonts(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /** Call it when the document has all its text. */
  void embed(XWPFDocument document) throws IOException {
    TrueType main = new TrueType(fonts.files().get(0));
    TrueType other = new TrueType(fonts.files().get(1));
    Set<Integer> used = characters(document);
    Set<Integer> left = new TreeSet<>(used);
    left.removeIf(c -> main.has(c) || !other.has(c));
    used.addAll(toWriteOn());
    used.removeIf(c -> !main.has(c));
    try {
      PackagePart table = part(document, "/word/fontTable.xml", TABLE_TYPE);
      document
          .getPackagePart()
          .addRelationship(table.getPartName(), TargetMode.INTERNAL, RELATION + "fontTable");
      String entries = entry(document, table, MAIN, main.with(used));
      if (!left.isEmpty()) {
        entries += entry(document, table, OTHER, other.with(left));
      }
      write(table, TABLE.formatted(entries).getBytes(StandardCharsets.UTF_8));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("A name of a part that is none", e);
    }
    // who saves the file again keeps what is in it
    document.getSettings().getCTSettings().addNewEmbedTrueTypeFonts();
    document.getSettings().getCTSettings().addNewSaveSubsetFonts();
  }

  private static String entry(
      XWPFDocument document, PackagePart table, String name, TrueType.Subset subset)
      throws InvalidFormatException {
    String file = "/word/fonts/" + name.replace(" ", "") + ".odttf";
    PackagePart font = part(document, file, FONT_TYPE);
    write(font, subset.obfuscated());
    String id =
        table.addRelationship(font.getPartName(), TargetMode.INTERNAL, RELATION + "font").getId();
    return ENTRY.formatted(name, subset.panose(), signature(subset), id, subset.guid());
  }

  private static String signature(TrueType.Subset subset) {
    String[] names = {"usb0", "usb1", "usb2", "usb3", "csb0", "csb1"};
    StringBuilder sig = new StringBuilder("<w:sig");
    for (int i = 0; i < names.length; i++) {
      sig.append(" w:%s=\"%08X\"".formatted(names[i], subset.ranges().get(i)));
    }
    return sig.append("/>").toString();
  }

  private static PackagePart part(XWPFDocument document, String name, String type)
      throws InvalidFormatException {
    return document.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
  }

  private static void write(PackagePart part, byte[] bytes) {
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("resource") // closing the extractor would close the document
  private static Set<Integer> characters(XWPFDocument document) {
    Set<Integer> characters = new TreeSet<>();
    new XWPFWordExtractor(document).getText().codePoints().forEach(characters::add);
    return characters;
  }

  /** A paper is there to be worked on: letters that need no more than some kilobytes. */
  private static Set<Integer> toWriteOn() {
    Set<Integer> letters = new TreeSet<>();
    IntStream.rangeClosed(' ', '~').forEach(letters::add);
    IntStream.rangeClosed(0xA0, 0xFF).forEach(letters::add);
    IntStream.rangeClosed(0x400, 0x45F).forEach(letters::add);
    "•–—…“”‘’«»№".codePoints().forEach(letters::add);
    return letters;
  }
}
