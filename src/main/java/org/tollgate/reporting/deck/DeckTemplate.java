package org.tollgate.reporting.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;

/** The template on which decks are made; read once, opened anew for each deck. */
final class DeckTemplate {

  private static final Pattern KEPT =
      Pattern.compile("ppt/(theme|slideLayouts|slideMasters)/[^/]+\\.xml");

  private final byte[] file;
  private final Map<String, byte[]> design;

  private DeckTemplate(byte[] file) throws IOException {
    this.file = file;
    this.design = design(file);
  }

  /** Theme, masters and layouts, byte for byte: they are the client's and stay so in every deck. */
  Map<String, byte[]> design() {
    return design;
  }

  private static Map<String, byte[]> design(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (KEPT.matcher(entry.getName()).matches()) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return Map.copyOf(parts);
  }

  /** The one that comes with Tollgate, {@code templates/status-deck.pptx}. */
  static DeckTemplate standard() {
    try (InputStream in = DeckTemplate.class.getResourceAsStream("/office/status-deck.pptx")) {
      return new DeckTemplate(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XMLSlideShow open() {
    try {
      return new XMLSlideShow(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static XSLFSlideLayout cover(XMLSlideShow show) {
    return layout(show, SlideLayout.TITLE);
  }

  /** For everything that brings its own table or drawing below the title. */
  static XSLFSlideLayout page(XMLSlideShow show) {
    return find(show, SlideLayout.TITLE_ONLY)
        .orElseGet(() -> layout(show, SlideLayout.TITLE_AND_CONTENT));
  }

  private static XSLFSlideLayout layout(XMLSlideShow show, SlideLayout type) {
    return find(show, type)
        .orElseThrow(() -> new IllegalStateException("The template has no layout " + type));
  }

  private static Optional<XSLFSlideLayout> find(XMLSlideShow show, SlideLayout type) {
    List<XSLFSlideMaster> masters = show.getSlideMasters();
    return masters.stream()
        .flatMap(master -> Stream.of(master.getSlideLayouts()))
        .filter(layout -> layout.getType() == type)
        .findFirst();
  }
}
