package org.tollgate.governance.planboard.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planboard.PlanCharts;
import org.tollgate.governance.planboard.PlanLook;
import org.tollgate.governance.planboard.PlanReading;
import org.tollgate.governance.planchart.Chart;
import org.tollgate.governance.planrule.PlanRuleManagement;
import org.tollgate.governance.rollout.RolloutRails;

/** The plan of a rollout: what slips, since when, and what it pulls along. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan")
class PlanPages {

  private static final int PER_PAGE = 40;

  private final PlanReading plan;
  private final PlanRuleManagement rules;
  private final PlanCharts charts;
  private final RolloutRails rails;

  PlanPages(PlanReading plan, PlanRuleManagement rules, PlanCharts charts, RolloutRails rails) {
    this.plan = plan;
    this.rules = rules;
    this.charts = charts;
    this.rails = rails;
  }

  @GetMapping
  String plan(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    PlanLook look = plan.look(actor, rollout);
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute("look", look);
    model.addAttribute("charts", charts);
    if (!look.rows().isEmpty()) {
      draw(actor, rollout, look, model);
      look.worst()
          .ifPresent(
              row ->
                  model.addAttribute(
                      "history", plan.history(actor, rollout, row.milestone().id())));
    }
    model.addAttribute("table", slice(look.rows(), page));
    return "plan/board";
  }

  private void draw(Actor actor, RolloutId rollout, PlanLook look, Model model) {
    var calendar = rules.read(actor, rollout).calendar().workingDays();
    model.addAttribute("timeline", charts.timeline(look, calendar, false).svg());
    model.addAttribute("timelineNarrow", charts.timeline(look, calendar, true).svg());
    boolean past = look.rows().stream().anyMatch(row -> row.trend().points().size() > 1);
    if (past) {
      model.addAttribute("trend", charts.trend(look, false).svg());
      model.addAttribute("trendNarrow", charts.trend(look, true).svg());
    }
  }

  private static PageImpl<PlanLook.Row> slice(List<PlanLook.Row> rows, int page) {
    int last = Math.max(0, (rows.size() - 1) / PER_PAGE);
    int at = Math.max(0, Math.min(page, last));
    List<PlanLook.Row> shown =
        rows.subList(at * PER_PAGE, Math.min(rows.size(), (at + 1) * PER_PAGE));
    return new PageImpl<>(shown, PageRequest.of(at, PER_PAGE), rows.size());
  }

  /** The timeline or the trend to take away; the kind is svg or png. */
  @GetMapping("/{chart:timeline|trend}.{kind:svg|png}")
  ResponseEntity<byte[]> chart(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String chart,
      @PathVariable String kind) {
    PlanLook look = plan.look(actor, rollout);
    Chart drawn =
        chart.equals("trend")
            ? charts.trend(look, false)
            : charts.timeline(look, rules.read(actor, rollout).calendar().workingDays(), false);
    boolean svg = kind.equals("svg");
    byte[] body = svg ? drawn.standaloneSvg().getBytes(StandardCharsets.UTF_8) : drawn.png();
    return ResponseEntity.ok()
        .contentType(svg ? MediaType.valueOf("image/svg+xml") : MediaType.IMAGE_PNG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(chart + "." + kind).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(body);
  }
}
