package org.tollgate.benefit.result.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.result.FigureFiles;
import org.tollgate.benefit.result.ResultBoard;
import org.tollgate.benefit.result.Sheet;
import org.tollgate.governance.rollout.RolloutRails;

/** All indicators of a rollout, and one with its chart, its verdict and its figures. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis")
class KpiPages {

  private final ResultBoard board;
  private final FigureFiles files;
  private final KpiCharts charts;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  KpiPages(
      ResultBoard board,
      FigureFiles files,
      KpiCharts charts,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.files = files;
    this.charts = charts;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("rail", rails.of(actor, rollout, "kpis"));
    model.addAttribute("board", board.of(actor, rollout));
    return "kpi/list";
  }

  @GetMapping("/{id}")
  String one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    Sheet sheet = board.one(actor, rollout, new IndicatorId(id));
    Set<PersonId> named = new HashSet<>();
    named.add(sheet.outcome().indicator().definition().measuring().owner());
    sheet.targets().forEach(target -> named.add(target.by()));
    if (sheet.locked() != null) {
      sheet.locked().signatures().forEach(signature -> named.add(signature.person()));
    }
    model.addAttribute("rail", rails.of(actor, rollout, "kpis"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("chart", charts.xmr(sheet));
    model.addAttribute("interval", charts.interval(sheet.outcome()));
    model.addAttribute("milestones", board.changes(actor, rollout));
    model.addAttribute("names", people.all(named));
    return "kpi/one";
  }

  @GetMapping("/{id}/figures.csv")
  ResponseEntity<byte[]> csv(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    byte[] body = files.csv(actor, rollout, new IndicatorId(id));
    return file(
        "figures.csv", new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8), body);
  }

  @GetMapping("/{id}/figures.xlsx")
  ResponseEntity<byte[]> workbook(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Locale locale) {
    MediaType type =
        MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    byte[] body = files.workbook(actor, rollout, new IndicatorId(id), locale);
    return file("figures.xlsx", type, body);
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(body);
  }
}
