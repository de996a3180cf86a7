package org.tollgate.reporting.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextListStyle;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderSize;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;

/** One slide: title, source, footer, number and notes; what lies between is drawn by others. */
final class Page {

  private static final String NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";
  private static final double SOURCE_HEIGHT = 20;
  private static final double GAP = 10;

  private final XSLFSlide slide;
  private final Locale locale;
  private final Rectangle2D body;

  private Page(XSLFSlide slide, Locale locale, Rectangle2D body) {
    this.slide = slide;
    this.locale = locale;
    this.body = body;
  }

  /** The words around the content of a slide. */
  record Frame(String title, String source, String footer, String notes) {}

  static Page add(XMLSlideShow show, XSLFSlideLayout layout, Locale locale, Frame frame) {
    XSLFSlide slide = show.createSlide(layout);
    slide.getShapes().stream().map(XSLFTextShape.class::cast).forEach(Page::inherit);
    Page page = new Page(slide, locale, room(show, slide));
    page.fill(Placeholder.TITLE, frame.title());
    page.footer(layout, frame.footer());
    page.write(frame.source(), page.sourceLine(), 9, Ink.QUIET);
    page.notes(show, frame.notes());
    return page;
  }

  /** The cover keeps the places of its layout. */
  static Page cover(
      XMLSlideShow show, XSLFSlideLayout layout, Locale locale, String title, String below) {
    XSLFSlide slide = show.createSlide(layout);
    slide.getShapes().stream().map(XSLFTextShape.class::cast).forEach(Page::inherit);
    Page page = new Page(slide, locale, room(show, slide));
    page.fill(Placeholder.CENTERED_TITLE, title);
    page.fill(Placeholder.SUBTITLE, below);
    return page;
  }

  XSLFSlide slide() {
    return slide;
  }

  Locale locale() {
    return locale;
  }

  /** Between title and source, in points. */
  Rectangle2D body() {
    return body;
  }

  /** The same slide, with what lies above taken away from its room. */
  Page below(double height) {
    Rectangle2D rest =
        new Rectangle2D.Double(
            body.getX(), body.getY() + height, body.getWidth(), body.getHeight() - height);
    return new Page(slide, locale, rest);
  }

  /** A text of the deck's own, not a placeholder. */
  XSLFTextBox write(String text, Rectangle2D where, double size, Color colour) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(where);
    box.setLeftInset(0);
    box.setRightInset(0);
    box.setTopInset(0);
    box.setBottomInset(0);
    box.setWordWrap(true);
    put(box, text);
    for (XSLFTextParagraph paragraph : box.getTextParagraphs()) {
      paragraph.getTextRuns().forEach(run -> style(run, size, colour, false));
    }
    return box;
  }

  /** Text with its language, which decides on fonts and on the spelling checker. */
  void put(XSLFTextShape shape, String text) {
    shape.clearText();
    for (String line : text.split("\n", -1)) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      speak(paragraph.addNewTextRun(), line);
    }
  }

  void speak(XSLFTextRun run, String text) {
    run.setText(text);
    CTRegularTextRun raw = (CTRegularTextRun) run.getXmlObject();
    CTTextCharacterProperties properties = raw.isSetRPr() ? raw.getRPr() : raw.addNewRPr();
    properties.setLang(tag());
  }

  static void style(XSLFTextRun run, double size, Color colour, boolean bold) {
    run.setFontSize(size);
    run.setFontColor(colour);
    run.setBold(bold);
  }

  static void align(XSLFTextShape shape, TextAlign to) {
    shape.getTextParagraphs().forEach(paragraph -> paragraph.setTextAlign(to));
  }

  private String tag() {
    return switch (locale.getLanguage()) {
      case "zh" -> "zh-CN";
      case "ru" -> "ru-RU";
      default -> "en-GB";
    };
  }

  private static Rectangle2D room(XMLSlideShow show, XSLFSlide slide) {
    double width = show.getPageSize().getWidth();
    double height = show.getPageSize().getHeight();
    Rectangle2D title =
        slide.getShapes().stream()
            .filter(XSLFTextShape.class::isInstance)
            .map(XSLFTextShape.class::cast)
            .filter(shape -> shape.getTextType() == Placeholder.TITLE)
            .map(XSLFShape::getAnchor)
            .findFirst()
            .orElse(new Rectangle2D.Double(width * 0.045, 20, width * 0.91, 62));
    double top = title.getMaxY() + GAP;
    double bottom = height * 0.925 - SOURCE_HEIGHT - GAP;
    return new Rectangle2D.Double(title.getX(), top, title.getWidth(), bottom - top);
  }

  private Rectangle2D sourceLine() {
    return new Rectangle2D.Double(
        body.getX(), body.getMaxY() + GAP / 2, body.getWidth(), SOURCE_HEIGHT);
  }

  /** A new slide copies what its layout says; emptied, it follows the layout again. */
  private static void inherit(XSLFTextShape shape) {
    CTShape raw = (CTShape) shape.getXmlObject();
    raw.setSpPr(CTShapeProperties.Factory.newInstance());
    raw.getTxBody().setBodyPr(CTTextBodyProperties.Factory.newInstance());
    raw.getTxBody().setLstStyle(CTTextListStyle.Factory.newInstance());
    shape.clearText();
  }

  private void fill(Placeholder type, String text) {
    for (XSLFShape shape : List.copyOf(slide.getShapes())) {
      if (shape instanceof XSLFTextShape found && found.getTextType() == type) {
        put(found, text);
        return;
      }
    }
    throw new IllegalStateException("The layout has no place for " + type);
  }

  private void footer(XSLFSlideLayout layout, String text) {
    for (XSLFTextShape place : layout.getPlaceholders()) {
      if (place.getTextType() == Placeholder.FOOTER) {
        XSLFTextBox box = place(STPlaceholderType.FTR, index(place));
        put(box, text);
        // said again on the words: not every program looks it up in the layout
        box.getTextParagraphs()
            .forEach(
                paragraph -> {
                  paragraph.setTextAlign(TextAlign.LEFT);
                  paragraph.getTextRuns().forEach(Page::small);
                });
      } else if (place.getTextType() == Placeholder.SLIDE_NUMBER) {
        number(place(STPlaceholderType.SLD_NUM, index(place)));
      }
    }
  }

  private static void small(XSLFTextRun run) {
    style(run, 9, Ink.QUIET, false);
    CTTextCharacterProperties raw = ((CTRegularTextRun) run.getXmlObject()).getRPr();
    raw.addNewLatin().setTypeface("+mn-lt");
    raw.addNewEa().setTypeface("+mn-ea");
  }

  private static long index(XSLFTextShape place) {
    return ((CTShape) place.getXmlObject()).getNvSpPr().getNvPr().getPh().getIdx();
  }

  private XSLFTextBox place(STPlaceholderType.Enum type, long index) {
    XSLFTextBox box = slide.createTextBox();
    CTShape raw = (CTShape) box.getXmlObject();
    CTPlaceholder place = raw.getNvSpPr().getNvPr().addNewPh();
    place.setType(type);
    place.setSz(STPlaceholderSize.QUARTER);
    place.setIdx(index);
    if (raw.getNvSpPr().getCNvSpPr().isSetTxBox()) {
      raw.getNvSpPr().getCNvSpPr().unsetTxBox();
    }
    raw.getNvSpPr().getCNvPr().setName(type == STPlaceholderType.FTR ? "Footer" : "Slide number");
    raw.setSpPr(CTShapeProperties.Factory.newInstance());
    raw.getTxBody().setBodyPr(CTTextBodyProperties.Factory.newInstance());
    return box;
  }

  private void number(XSLFTextBox box) {
    box.clearText();
    CTTextField field = box.addNewTextParagraph().getXmlObject().addNewFld();
    field.setId(NUMBER_FIELD);
    field.setType("slidenum");
    field.addNewRPr().setLang(tag());
    field.setT(String.valueOf(slide.getSlideNumber()));
  }

  private void notes(XMLSlideShow show, String text) {
    if (text.isBlank()) {
      return;
    }
    XSLFNotes notes = show.getNotesSlide(slide);
    for (XSLFShape shape : List.copyOf(notes.getShapes())) {
      Placeholder type = shape instanceof XSLFTextShape found ? found.getTextType() : null;
      if (type == Placeholder.BODY) {
        put((XSLFTextShape) shape, text);
      } else if (type != Placeholder.SLIDE_IMAGE) {
        notes.removeShape(shape);
      }
    }
  }
}
