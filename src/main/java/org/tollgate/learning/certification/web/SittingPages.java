package org.tollgate.learning.certification.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.certification.SittingBoard;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Given;
import org.tollgate.learning.certification.SittingManagement.Kept;

/** A candidate's paper: one question a page, a form each, no script needed. */
@Controller
@RequestMapping("/rollouts/{rollout}/sittings/{sitting}")
class SittingPages {

  private static final String POSITION = "position-";

  private final SittingBoard board;
  private final SittingManagement management;

  SittingPages(SittingBoard board, SittingManagement management) {
    this.board = board;
    this.management = management;
  }

  @GetMapping
  String question(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID sitting,
      @RequestParam(defaultValue = "1") int at,
      Model model) {
    SittingBoard.Paper paper = board.paper(actor, rollout, new SittingId(sitting), at);
    if (!paper.frame().sitting().isOpen()) {
      return "redirect:" + home(rollout, sitting) + "/result";
    }
    model.addAttribute("frame", paper.frame());
    model.addAttribute("asked", paper.asked());
    model.addAttribute("home", home(rollout, sitting));
    return "certification/sitting";
  }

  @GetMapping("/summary")
  String summary(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID sitting, Model model) {
    SittingBoard.Frame frame = board.frame(actor, rollout, new SittingId(sitting));
    if (!frame.sitting().isOpen()) {
      return "redirect:" + home(rollout, sitting) + "/result";
    }
    model.addAttribute("frame", frame);
    model.addAttribute("home", home(rollout, sitting));
    return "certification/summary";
  }

  /**
   * @param at the question that is answered
   * @param to the question to go to, or 0 for the summary
   */
  @PostMapping("/answers")
  String answer(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID sitting,
      @RequestParam int at,
      @RequestParam long sequence,
      @RequestParam(defaultValue = "0") int to,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    Optional<List<Integer>> chosen = chosen(form);
    if (chosen.isEmpty()) {
      redirect.addFlashAttribute("refusal", Refusal.because("certification.refused.order"));
      redirect.addFlashAttribute("typed", typed(form));
      return "redirect:" + home(rollout, sitting) + "?at=" + at;
    }
    boolean unsure = form.getFirst("unsure") != null;
    Given given = new Given(at, sequence, chosen.get(), form.getFirst("text"), unsure);
    Kept kept = management.save(actor, rollout, new SittingId(sitting), given);
    if (kept == Kept.LATE) {
      redirect.addFlashAttribute("refusal", Refusal.because("certification.refused.late"));
      return "redirect:" + home(rollout, sitting) + "/result";
    }
    if (kept == Kept.ELSEWHERE) {
      redirect.addFlashAttribute("refusal", Refusal.because("certification.refused.elsewhere"));
      return "redirect:" + home(rollout, sitting) + "?at=" + at;
    }
    return "redirect:" + home(rollout, sitting) + (to == 0 ? "/summary" : "?at=" + to);
  }

  @PostMapping("/hand-in")
  String handIn(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID sitting) {
    management.handIn(actor, rollout, new SittingId(sitting));
    return "redirect:" + home(rollout, sitting) + "/result";
  }

  @GetMapping("/result")
  String result(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID sitting, Model model) {
    SittingBoard.Result result = board.result(actor, rollout, new SittingId(sitting));
    model.addAttribute("result", result);
    model.addAttribute("frame", result.frame());
    return "certification/result";
  }

  /**
   * The options that were chosen as they were shown; steps in the order of their numbers. Empty
   * where a number is missing or stands twice; no number at all is no answer.
   */
  private static Optional<List<Integer>> chosen(MultiValueMap<String, String> form) {
    try {
      List<int[]> positions = new ArrayList<>();
      int blank = 0;
      for (String name : form.keySet()) {
        if (name.startsWith(POSITION)) {
          String typed = form.getFirst(name).strip();
          blank += typed.isEmpty() ? 1 : 0;
          int place = Integer.parseInt(name.substring(POSITION.length()));
          positions.add(new int[] {typed.isEmpty() ? 0 : Integer.parseInt(typed), place});
        }
      }
      if (positions.isEmpty()) {
        List<String> choices = form.getOrDefault("choice", List.of());
        return Optional.of(choices.stream().map(Integer::valueOf).toList());
      }
      return blank == positions.size() ? Optional.of(List.of()) : ordered(positions);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What was typed, so that it stands on the page beside the refusal. */
  private static Map<String, String> typed(MultiValueMap<String, String> form) {
    Map<String, String> typed = new LinkedHashMap<>(form.toSingleValueMap());
    typed.keySet().removeIf(name -> !name.startsWith(POSITION) && !name.equals("unsure"));
    return typed;
  }

  private static Optional<List<Integer>> ordered(List<int[]> positions) {
    HashSet<Integer> numbers = new HashSet<>();
    boolean sound =
        positions.stream()
            .allMatch(each -> each[0] >= 1 && each[0] <= positions.size() && numbers.add(each[0]));
    return sound
        ? Optional.of(
            positions.stream()
                .sorted(Comparator.comparingInt(each -> each[0]))
                .map(each -> each[1])
                .toList())
        : Optional.empty();
  }

  private static String home(RolloutId rollout, UUID sitting) {
    return "/rollouts/" + rollout + "/sittings/" + sitting;
  }
}
