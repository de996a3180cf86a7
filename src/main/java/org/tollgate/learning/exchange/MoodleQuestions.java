package org.tollgate.learning.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionContent.Option;
import org.tollgate.learning.certification.QuestionType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The part of Moodle's XML that has a key: truefalse, multichoice, shortanswer, numerical. A file
 * with a document type is refused whole, so no entity is ever resolved; tags in texts are dropped,
 * pictures and other types are refused by number.
 */
final class MoodleQuestions {

  private MoodleQuestions() {}

  static QuestionFile read(byte[] content) {
    Element root;
    try {
      root = builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
    } catch (SAXException | IOException e) {
      return QuestionFile.refused("exchange.refused.xml");
    }
    if (!root.getTagName().equals("quiz")) {
      return QuestionFile.refused("exchange.refused.xml");
    }
    QuestionFile.Builder file = new QuestionFile.Builder();
    int number = 0;
    for (Element question : children(root, "question")) {
      number++;
      read(question, number, file);
    }
    return file.build();
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // what is wrong is told on the page, not on the server's screen
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java has this parser", e);
    }
  }

  private static void read(Element question, int number, QuestionFile.Builder file) {
    String type = question.getAttribute("type");
    if (type.equals("category")) {
      return;
    }
    boolean picture =
        question.getElementsByTagName("file").getLength() > 0
            || question.getTextContent().contains("<img");
    if (picture) {
      file.problem("exchange.problem.picture", number);
      return;
    }
    switch (type) {
      case "truefalse", "multichoice", "shortanswer", "numerical" ->
          file.add(number, 0, null, () -> content(question, type));
      default -> file.problem("exchange.problem.type", number);
    }
  }

  private static QuestionContent content(Element question, String type) {
    String stem = plain(text(child(question, "questiontext")));
    List<Element> answers = children(question, "answer");
    return switch (type) {
      case "truefalse" -> QuestionContent.trueOrFalse(stem, truth(answers));
      case "numerical" -> number(stem, answers);
      case "shortanswer" ->
          new QuestionContent(QuestionType.SHORT_TEXT, stem, options(answers), null, false);
      default -> {
        Element single = child(question, "single");
        boolean several = single != null && single.getTextContent().strip().matches("false|0");
        QuestionType as = several ? QuestionType.MULTIPLE : QuestionType.SINGLE;
        yield new QuestionContent(as, stem, options(answers), null, several);
      }
    };
  }

  private static boolean truth(List<Element> answers) {
    return answers.stream()
        .filter(answer -> fraction(answer) > 0)
        .map(answer -> plain(text(answer)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No answer is right"))
        .equalsIgnoreCase("true");
  }

  private static QuestionContent number(String stem, List<Element> answers) {
    Element right =
        answers.stream()
            .filter(answer -> fraction(answer) > 0)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No answer is right"));
    Element tolerance = child(right, "tolerance");
    return QuestionContent.numeric(
        stem,
        new BigDecimal(plain(text(right))),
        tolerance == null ? BigDecimal.ZERO : new BigDecimal(tolerance.getTextContent().strip()));
  }

  private static List<Option> options(List<Element> answers) {
    return answers.stream()
        .map(answer -> new Option(plain(text(answer)), fraction(answer) > 0))
        .toList();
  }

  private static double fraction(Element answer) {
    return Double.parseDouble(answer.getAttribute("fraction"));
  }

  private static String text(Element element) {
    Element text = element == null ? null : child(element, "text");
    if (text == null) {
      throw new IllegalArgumentException("A text is missing");
    }
    return text.getTextContent();
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Element child(Element of, String name) {
    List<Element> found = children(of, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
