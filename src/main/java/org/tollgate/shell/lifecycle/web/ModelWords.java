package org.tollgate.shell.lifecycle.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.Checklists;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The names in a process picture in the reader's language. A model is written in English; an
 * activity is called as in the checklists, everything else by message {@code lifecycle.picture.<its
 * English name in small letters, joined by hyphens>}, with {@code -question} for a question mark.
 * What an old model calls otherwise keeps its English name.
 */
@Component
class ModelWords {

  private final Checklists checklists;
  private final MessageSource messages;

  ModelWords(Checklists checklists, MessageSource messages) {
    this.checklists = checklists;
    this.messages = messages;
  }

  /** The key of a name that is no activity's. */
  static String key(String name) {
    String asked = name.toLowerCase(Locale.ROOT).replace("?", " question");
    String joined = asked.replaceAll("[^a-z0-9]+", "-");
    return "lifecycle.picture." + joined.replaceAll("^-|-$", "");
  }

  /**
   * @param model BPMN 2.0 XML in UTF-8
   * @throws IllegalStateException if it is none
   */
  byte[] in(Locale locale, byte[] model) {
    try {
      Document document = parse(model);
      NodeList elements = document.getElementsByTagNameNS("*", "*");
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        if (element.hasAttribute("name")) {
          element.setAttribute("name", name(element, locale));
        }
      }
      return write(document);
    } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("A deployed model is no XML", e);
    }
  }

  private String name(Element element, Locale locale) {
    String english = element.getAttribute("name");
    return checklists
        .activity(element.getAttribute("id"))
        .map(activity -> activity.name().in(locale))
        .orElseGet(() -> messages.getMessage(key(english), null, english, locale));
  }

  private static Document parse(byte[] model)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(model));
  }

  private static byte[] write(Document document) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
