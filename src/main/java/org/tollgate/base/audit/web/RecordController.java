package org.tollgate.base.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.InstallationKey;
import org.tollgate.base.audit.RecordFilter;
import org.tollgate.base.audit.RecordPage;
import org.tollgate.base.audit.RecordReading;
import org.tollgate.base.audit.Verdict;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** The page with the record, its verification and the export of its head. */
@Controller
class RecordController {

  /** Far beyond any record; keeps a made-up number from overflowing. */
  private static final int LAST_PAGE = 10_000_000;

  private final RecordReading reading;
  private final RecordRows rows;
  private final InstallationKey key;
  private final Clock clock;

  RecordController(RecordReading reading, RecordRows rows, InstallationKey key, Clock clock) {
    this.reading = reading;
    this.rows = rows;
    this.key = key;
    this.clock = clock;
  }

  @GetMapping("/record")
  String record(
      Actor actor,
      @RequestParam(required = false) UUID rollout,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    if (!model.containsAttribute("verdict")) {
      model.addAttribute("verdict", Shown.NOT_YET);
    }
    RecordFilter filter =
        new RecordFilter(
            Optional.ofNullable(rollout).map(RolloutId::new).map(Set::of),
            Optional.of(act).filter(word -> !word.isEmpty()));
    RecordPage found = reading.page(actor, filter, Math.min(Math.max(page, 0), LAST_PAGE));
    model.addAttribute("rows", rows.of(found.acts()));
    model.addAttribute(
        "page",
        new PageImpl<>(
            found.acts(), PageRequest.of(found.number(), RecordPage.SIZE), found.total()));
    model.addAttribute("head", reading.head(actor));
    model.addAttribute("fingerprint", key.fingerprint());
    model.addAttribute("rollouts", reading.rollouts(actor));
    model.addAttribute("rollout", rollout);
    model.addAttribute("acts", reading.acts(actor));
    model.addAttribute("act", act);
    model.addAttribute("filter", query(rollout, act));
    model.addAttribute("zone", ZoneOffset.UTC);
    return "audit/record";
  }

  private static String query(UUID rollout, String act) {
    return (rollout == null ? "" : "rollout=" + rollout + "&")
        + (act.isEmpty() ? "" : "act=" + URLEncoder.encode(act, StandardCharsets.UTF_8) + "&");
  }

  /** The record as the navigation of a rollout links to it. */
  @GetMapping("/rollouts/{rollout}/record")
  String ofRollout(@PathVariable UUID rollout) {
    return "redirect:/record?rollout=" + rollout;
  }

  @PostMapping("/record/verify")
  String verify(
      Actor actor, @RequestParam(defaultValue = "") String expect, RedirectAttributes redirect) {
    Optional<ChainHead> exported = ChainHead.parse(expect);
    if (!expect.isBlank() && exported.isEmpty()) {
      redirect.addFlashAttribute("refusal", Refusal.because("audit.record.expect.refused"));
    } else {
      redirect.addFlashAttribute(
          "verdict", Shown.of(reading.verify(actor, exported), clock.instant()));
    }
    return "redirect:/record";
  }

  /** The head to keep elsewhere: whoever has it can later prove that no row was cut off. */
  @GetMapping("/record/head")
  ResponseEntity<String> head(Actor actor) {
    ChainHead head = reading.head(actor);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tollgate-record-" + head.sequence() + ".txt\"")
        .body(head + "\n");
  }

  /**
   * A verdict as the page words it.
   *
   * @param kind of state: ok, stop or none
   * @param key of the sentence
   * @param number of rows that are in order, or of the broken row
   * @param at when it was checked, or null before
   */
  record Shown(String kind, String key, long number, Instant at) {

    static final Shown NOT_YET = new Shown("none", "audit.unknown", 0, null);

    static Shown of(Verdict verdict, Instant at) {
      if (verdict instanceof Verdict.Broken broken) {
        return new Shown("stop", "audit.broken." + broken.damage().name(), broken.row(), at);
      }
      ChainHead head = ((Verdict.Unaltered) verdict).head();
      return new Shown("ok", "audit.unaltered", head.sequence(), at);
    }
  }
}
