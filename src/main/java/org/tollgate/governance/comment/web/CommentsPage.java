package org.tollgate.governance.comment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.comment.CommentManagement;
import org.tollgate.governance.comment.CommentManagement.Place;
import org.tollgate.governance.comment.Comments;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.task.TitleText;

/** The comments on one gate or one activity. */
@Controller
@RequestMapping("/rollouts/{rollout}/comments/{kind}/{key}")
class CommentsPage {

  private static final String VIEW = "comment/thread";

  private final Comments comments;
  private final CommentManagement management;
  private final RolloutRails rails;

  CommentsPage(Comments comments, CommentManagement management, RolloutRails rails) {
    this.comments = comments;
    this.management = management;
    this.rails = rails;
  }

  record CommentForm(
      @NotBlank @Size(max = CommentManagement.LONGEST) String wording, Set<UUID> mention) {

    Set<PersonId> ticked() {
      return mention == null
          ? Set.of()
          : mention.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean ticks(PersonId person) {
      return ticked().contains(person);
    }
  }

  @GetMapping
  String thread(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) UUID edit,
      Model model,
      Locale locale) {
    Comments.Board board = comments.of(actor, rollout, kind, key);
    CommentForm form =
        board.entries().stream()
            .filter(entry -> entry.id().equals(edit) && entry.author().equals(actor.person()))
            .map(CommentsPage::form)
            .findFirst()
            .orElse(new CommentForm("", Set.of()));
    model.addAttribute("form", form);
    model.addAttribute("edit", form.wording().isEmpty() ? null : edit);
    return show(actor, board, model, locale);
  }

  @PostMapping
  String write(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String key,
      @RequestParam(required = false) UUID edit,
      @Valid @ModelAttribute("form") CommentForm form,
      Errors errors,
      Model model,
      Locale locale,
      RedirectAttributes redirect) {
    Place place = new Place(rollout, kind, key);
    if (errors.hasErrors()) {
      model.addAttribute("edit", edit);
      return show(actor, comments.of(actor, rollout, kind, key), model, locale);
    }
    if (edit == null) {
      management.write(actor, place, form.wording(), form.ticked());
    } else {
      management.edit(actor, place, edit, form.wording(), form.ticked());
    }
    return done(place, redirect, "comment.done");
  }

  @PostMapping("/{comment}/remove")
  String remove(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String key,
      @PathVariable UUID comment,
      RedirectAttributes redirect) {
    Place place = new Place(rollout, kind, key);
    management.remove(actor, place, comment);
    return done(place, redirect, "comment.removed.done");
  }

  @PostMapping("/seen")
  String seen(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable String kind,
      @PathVariable String key,
      RedirectAttributes redirect) {
    Place place = new Place(rollout, kind, key);
    management.see(actor, place);
    return done(place, redirect, "comment.seen.done");
  }

  private String show(Actor actor, Comments.Board board, Model model, Locale locale) {
    List<PersonView> candidates =
        board.people().values().stream()
            .filter(person -> board.seated().contains(person.id()))
            .filter(person -> !person.id().equals(actor.person()))
            .sorted(Comparator.comparing(PersonView::name))
            .toList();
    String section = board.subject().kind();
    model.addAttribute("rail", rails.of(actor, board.rollout().id(), section));
    model.addAttribute("board", board);
    model.addAttribute("candidates", candidates);
    model.addAttribute("reader", actor.person());
    model.addAttribute(
        "name",
        board.subject().name().stream().map(value -> TitleText.in(value, locale)).toArray());
    return VIEW;
  }

  private static CommentForm form(Comments.Entry entry) {
    return new CommentForm(
        entry.wording(),
        entry.mentioned().stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()));
  }

  private static String done(Place place, RedirectAttributes redirect, String notice) {
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/rollouts/"
        + place.rollout()
        + "/comments/"
        + place.kind()
        + "/"
        + place.key();
  }
}
