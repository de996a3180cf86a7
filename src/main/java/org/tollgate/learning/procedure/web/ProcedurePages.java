package org.tollgate.learning.procedure.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.procedure.NewProcedure;
import org.tollgate.learning.procedure.ProcedureBoard;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureManagement;
import org.tollgate.learning.procedure.ProcedureManagement.ReleaseWish;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.procedure.VersionView;

/** Working procedures of a rollout, their drafts and versions. */
@Controller
@RequestMapping("/rollouts/{rollout}/procedures")
class ProcedurePages {

  /** Empty rows below the steps of a draft. */
  private static final int SPARE = 3;

  private final ProcedureBoard board;
  private final ProcedureManagement management;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  ProcedurePages(
      ProcedureBoard board,
      ProcedureManagement management,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("board", board.of(actor, rollout));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "procedure/list";
  }

  @PostMapping
  String drawUp(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam String name,
      @RequestParam String purpose,
      RedirectAttributes redirect) {
    if (isBad(name, 200) || isBad(purpose, 2000)) {
      redirect.addFlashAttribute("refusal", Refusal.because("procedure.refused.incomplete"));
      return "redirect:/rollouts/" + rollout + "/procedures";
    }
    ProcedureId id = management.drawUp(actor, rollout, new NewProcedure(name, purpose));
    return "redirect:/rollouts/" + rollout + "/procedures/" + id + "/draft";
  }

  @GetMapping("/{id}")
  String one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    ProcedureBoard.Sheet sheet = board.one(actor, rollout, new ProcedureId(id));
    Set<PersonId> named = new HashSet<>();
    sheet.versions().forEach(version -> named.add(version.release().by()));
    model.addAttribute("sheet", sheet);
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "procedure/one";
  }

  @GetMapping("/{id}/versions/{number}")
  String version(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable int number,
      Model model) {
    model.addAttribute("compared", board.compared(actor, rollout, new ProcedureId(id), number));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "procedure/version";
  }

  @PostMapping("/{id}/draft/open")
  String openDraft(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    management.openDraft(actor, rollout, new ProcedureId(id));
    return "redirect:/rollouts/" + rollout + "/procedures/" + id + "/draft";
  }

  @GetMapping("/{id}/draft")
  String draft(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    VersionView draft = board.draft(actor, rollout, new ProcedureId(id));
    List<ProcedureStep> rows = new ArrayList<>(draft.steps());
    for (int i = 0; i < SPARE; i++) {
      rows.add(null);
    }
    model.addAttribute("sheet", board.one(actor, rollout, new ProcedureId(id)));
    model.addAttribute("draft", draft);
    model.addAttribute("rows", rows);
    model.addAttribute(
        "compared", board.compared(actor, rollout, new ProcedureId(id), draft.number()));
    model.addAttribute("classes", ReleaseClass.values());
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "procedure/draft";
  }

  /** Rows without a name are left out; the numbers say the order. */
  @PostMapping("/{id}/draft")
  String write(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") long revision,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    Optional<List<ProcedureStep>> steps = steps(form);
    Optional<Refusal> refusal =
        steps.isEmpty()
            ? Optional.of(Refusal.because("procedure.refused.incomplete"))
            : management.write(actor, rollout, new ProcedureId(id), revision, steps.get());
    return done(redirect, refusal, "procedure.notice.kept", rollout, id + "/draft");
  }

  @PostMapping("/{id}/release")
  String release(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam ReleaseClass as,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        isBad(reason, 2000)
            ? Optional.of(Refusal.because("procedure.refused.incomplete"))
            : management.release(actor, rollout, new ProcedureId(id), new ReleaseWish(as, reason));
    String back = refusal.isPresent() ? id + "/draft" : id.toString();
    return done(redirect, refusal, "procedure.notice.released", rollout, back);
  }

  private record Row(int order, ProcedureStep step) {}

  /** Empty where a row lacks something. */
  private static Optional<List<ProcedureStep>> steps(MultiValueMap<String, String> form) {
    List<String> names = form.getOrDefault("name", List.of());
    List<Row> rows = new ArrayList<>();
    try {
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isBlank()) {
          rows.add(row(form, i));
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(
        rows.stream().sorted(Comparator.comparingInt(Row::order)).map(Row::step).toList());
  }

  private static Row row(MultiValueMap<String, String> form, int i) {
    String known = field(form, "step", i);
    ProcedureStep step =
        new ProcedureStep(
            known.isBlank() ? UUID.randomUUID() : UUID.fromString(known),
            field(form, "name", i),
            field(form, "who", i),
            field(form, "input", i),
            field(form, "failure", i),
            form.getOrDefault("critical", List.of()).contains(String.valueOf(i)));
    return new Row(Integer.parseInt(field(form, "order", i).strip()), step);
  }

  private static String field(MultiValueMap<String, String> form, String name, int i) {
    return form.getOrDefault(name, List.of()).get(i);
  }

  private static boolean isBad(String text, int most) {
    return text.isBlank() || text.strip().length() > most;
  }

  private static String done(
      RedirectAttributes redirect,
      Optional<Refusal> refusal,
      String notice,
      RolloutId rollout,
      String back) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return "redirect:/rollouts/" + rollout + "/procedures/" + back;
  }
}
