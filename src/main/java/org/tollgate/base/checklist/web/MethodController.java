package org.tollgate.base.checklist.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the method digest; every P-number on a screen links to its heading here. */
@Controller
class MethodController {

  private final String html;

  MethodController() throws IOException {
    try (Reader digest =
        new InputStreamReader(
            new ClassPathResource("docs/method.md").getInputStream(), StandardCharsets.UTF_8)) {
      // our own shipped file, so the anchors it writes as HTML may pass
      this.html =
          HtmlRenderer.builder().build().render(Parser.builder().build().parseReader(digest));
    }
  }

  @GetMapping("/method")
  String method(Model model) {
    model.addAttribute("html", html);
    return "checklist/method";
  }
}
