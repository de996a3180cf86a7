package org.tollgate.base.checklist.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the method digest; every P-number on a screen links to its heading here. */
@Controller
class MethodController {

  private static final Pattern NUMBER = Pattern.compile("P(\\d+)\\b.*");

  private final String html;

  MethodController() throws IOException {
    try (Reader digest =
        new InputStreamReader(
            new ClassPathResource("docs/method.md").getInputStream(), StandardCharsets.UTF_8)) {
      this.html =
          HtmlRenderer.builder()
              .escapeHtml(true)
              .attributeProviderFactory(context -> new Anchors())
              .build()
              .render(Parser.builder().build().parseReader(digest));
    }
  }

  @GetMapping("/method")
  String method(Model model) {
    model.addAttribute("html", html);
    return "checklist/method";
  }

  /** Gives the heading of P7 the id {@code p7}. */
  private static final class Anchors implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Heading && node.getFirstChild() instanceof Text text) {
        Matcher number = NUMBER.matcher(text.getLiteral());
        if (number.matches()) {
          attributes.putAll(Map.of("id", "p" + number.group(1)));
        }
      }
    }
  }
}
