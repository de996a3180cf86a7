package org.tollgate.base.finding.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.tollgate.base.finding.Finder.Kind;
import org.tollgate.base.finding.Finding;
import org.tollgate.base.finding.Finding.Group;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;

/** Shows what was found: the first hits of every kind, or one kind page by page. */
@Controller
class SearchController {

  private final Finding finding;

  SearchController(Finding finding) {
    this.finding = finding;
  }

  @GetMapping("/search")
  String search(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Kind kind,
      @RequestParam(defaultValue = "0") int page,
      Locale language,
      Model model) {
    Sought sought = new Sought(q, language, page, Finding.PAGE);
    model.addAttribute("q", sought.text());
    model.addAttribute("tooShort", sought.isTooShort());
    model.addAttribute("kind", kind);
    if (kind == null) {
      model.addAttribute("groups", finding.everywhere(actor, q, language));
      return "finding/found";
    }
    List<Group> groups = finding.among(actor, kind, sought).stream().toList();
    long total = groups.stream().mapToLong(group -> group.found().total()).sum();
    PageRequest request = PageRequest.of(sought.page(), Finding.PAGE);
    model.addAttribute("groups", groups.stream().filter(g -> g.found().total() > 0).toList());
    model.addAttribute("pages", new PageImpl<>(List.of(), request, total));
    String text = UriUtils.encodeQueryParam(sought.text(), StandardCharsets.UTF_8);
    model.addAttribute("here", "/search?q=" + text + "&kind=" + kind + "&");
    return "finding/found";
  }
}
