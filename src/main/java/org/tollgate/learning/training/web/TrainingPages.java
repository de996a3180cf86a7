package org.tollgate.learning.training.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.learning.training.CourseKind;
import org.tollgate.learning.training.CourseView;
import org.tollgate.learning.training.SessionView;
import org.tollgate.learning.training.TrainingBoard;
import org.tollgate.learning.training.TrainingManagement;

/** The training plan, its sessions, and who was there. */
@Controller
@RequestMapping("/rollouts/{rollout}/training")
class TrainingPages {

  private final TrainingBoard board;
  private final TrainingManagement management;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  TrainingPages(
      TrainingBoard board,
      TrainingManagement management,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.people = people;
    this.rails = rails;
  }

  /** A course as the form sends it. */
  record CourseForm(
      String name,
      CourseKind kind,
      String department,
      String role,
      int hours,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {

    CourseView.Wish wish() {
      SeatRole wanted = role == null || role.isBlank() ? null : SeatRole.valueOf(role);
      return new CourseView.Wish(name == null ? "" : name, kind, department, wanted, hours, due);
    }
  }

  /** A session as the form sends it, in the rollout's time. */
  record SessionForm(
      UUID course,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime starts,
      int hours,
      String place,
      int seats) {

    SessionView.Wish wish(ZoneId zone) {
      return new SessionView.Wish(
          starts == null ? null : starts.atZone(zone).toInstant(),
          hours,
          place == null ? "" : place,
          seats);
    }
  }

  @GetMapping
  String plan(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("board", board.board(actor, rollout));
    model.addAttribute("kinds", CourseKind.values());
    model.addAttribute("roles", List.of(SeatRole.STAFF, SeatRole.DEPARTMENT_LEAD));
    model.addAttribute("home", "/rollouts/" + rollout + "/training");
    model.addAttribute("rail", rails.of(actor, rollout, "training"));
    return "training/plan";
  }

  @PostMapping("/courses")
  String course(
      Actor actor, @PathVariable RolloutId rollout, CourseForm form, RedirectAttributes redirect) {
    return sound(
        rollout,
        redirect,
        "training.notice.planned",
        () -> {
          management.plan(actor, rollout, form.wish());
          return Optional.empty();
        });
  }

  @PostMapping("/courses/{course}/drop")
  String drop(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID course,
      RedirectAttributes redirect) {
    return sound(
        rollout,
        redirect,
        "training.notice.dropped",
        () -> management.drop(actor, rollout, course));
  }

  @PostMapping("/sessions")
  String hold(
      Actor actor, @PathVariable RolloutId rollout, SessionForm form, RedirectAttributes redirect) {
    ZoneId zone = board.board(actor, rollout).zone();
    return sound(
        rollout,
        redirect,
        "training.notice.held",
        () -> {
          management.hold(actor, rollout, form.course(), form.wish(zone));
          return Optional.empty();
        });
  }

  @GetMapping("/sessions/{session}")
  String session(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID session, Model model) {
    TrainingBoard.Sheet sheet = board.sheet(actor, rollout, session);
    boolean sees = sheet.rights().write() || sheet.rights().lead();
    Set<PersonId> named =
        sheet.session().taken().stream()
            .map(SessionView.Taken::person)
            .filter(person -> sees || person.equals(actor.person()))
            .collect(Collectors.toSet());
    model.addAttribute("sheet", sheet);
    model.addAttribute("own", sheet.session().has(actor.person()));
    model.addAttribute("sees", sees);
    model.addAttribute("names", people.all(named));
    model.addAttribute("home", "/rollouts/" + rollout + "/training");
    model.addAttribute("rail", rails.of(actor, rollout, "training"));
    return "training/session";
  }

  @PostMapping("/sessions/{session}/take")
  String take(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID session,
      RedirectAttributes redirect) {
    return sound(
        rollout, redirect, "training.notice.taken", () -> management.take(actor, rollout, session));
  }

  @PostMapping("/sessions/{session}/leave")
  String leave(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID session,
      RedirectAttributes redirect) {
    return sound(
        rollout, redirect, "training.notice.left", () -> management.leave(actor, rollout, session));
  }

  @PostMapping("/sessions/{session}/attendance")
  String mark(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID session,
      @RequestParam(defaultValue = "") Set<UUID> there,
      RedirectAttributes redirect) {
    Set<PersonId> came = there.stream().map(PersonId::new).collect(Collectors.toSet());
    return sound(
        rollout,
        redirect,
        "training.notice.marked",
        () -> management.mark(actor, rollout, session, came));
  }

  private static String sound(
      RolloutId rollout,
      RedirectAttributes redirect,
      String notice,
      Supplier<Optional<Refusal>> act) {
    Optional<Refusal> refusal;
    try {
      refusal = act.get();
    } catch (IllegalArgumentException e) {
      refusal = Optional.of(Refusal.because("training.refused.form"));
    }
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", notice));
    return "redirect:/rollouts/" + rollout + "/training";
  }
}
