package org.tollgate.governance.charter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatView;

/** The step that names people: the sponsor's duties (P2), and who holds the seats so far (P4). */
@Controller
class PeopleStep {

  private static final String STEP = "people";

  /** Duties offered to a charter that names none yet. */
  private static final int DEFAULT_DUTIES = 7;

  private final CharterDrafting drafting;
  private final SeatManagement seats;
  private final PeopleDirectory people;
  private final StepFrame frame;
  private final MessageSource messages;

  PeopleStep(
      CharterDrafting drafting,
      SeatManagement seats,
      PeopleDirectory people,
      StepFrame frame,
      MessageSource messages) {
    this.drafting = drafting;
    this.seats = seats;
    this.people = people;
    this.frame = frame;
    this.messages = messages;
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/people")
  String form(Actor actor, @PathVariable RolloutId rollout, Model model, Locale locale) {
    Charters.View charter = frame.show(actor, rollout, STEP, model);
    List<String> duties = charter.content().duties();
    return show(charter, duties.isEmpty() ? offered(locale) : duties, model);
  }

  private String show(Charters.View charter, List<String> duties, Model model) {
    model.addAttribute("duties", StepFrame.withSpareRows(duties, ""));
    model.addAttribute("seats", charter.seats());
    model.addAttribute("candidates", candidates(charter.seats()));
    return "charter/people";
  }

  private Map<OrganisationId, List<PersonView>> candidates(List<SeatView> all) {
    Set<OrganisationId> parties =
        all.stream().map(SeatView::organisation).collect(Collectors.toSet());
    return people.ofOrganisations(parties).stream()
        .collect(Collectors.groupingBy(PersonView::organisation));
  }

  private List<String> offered(Locale locale) {
    List<String> duties = new ArrayList<>();
    for (int i = 1; i <= DEFAULT_DUTIES; i++) {
      duties.add(messages.getMessage("charter.duty." + i, null, locale));
    }
    return duties;
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/people")
  String save(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      RedirectAttributes redirect) {
    Charters.View charter = frame.show(actor, rollout, STEP, model);
    List<String> duties = StepFrame.filled(StepFrame.rows(form, "duty"));
    if (StepFrame.tooLong(duties, 1000)) {
      model.addAttribute("wrong", "charter.form.too-long");
      return show(charter, duties, model);
    }
    drafting.saveDuties(actor, rollout, duties);
    Optional<Refusal> refusal = fill(actor, charter.seats(), form);
    if (refusal.isPresent()) {
      redirect.addFlashAttribute("refusal", refusal.get());
      return "redirect:" + StepFrame.address(rollout, STEP);
    }
    return StepFrame.after(rollout, STEP, form.getFirst("go"));
  }

  /** Fills the seats for which another person was chosen; stops at the first that is refused. */
  private Optional<Refusal> fill(
      Actor actor, List<SeatView> all, MultiValueMap<String, String> form) {
    Map<String, SeatView> byId =
        all.stream().collect(Collectors.toMap(seat -> seat.id().toString(), Function.identity()));
    for (Map.Entry<String, SeatView> seat : byId.entrySet()) {
      String chosen = form.getFirst("seat-" + seat.getKey());
      Optional<Refusal> refusal = fill(actor, seat.getValue(), chosen);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> fill(Actor actor, SeatView seat, String chosen) {
    if (chosen == null || chosen.isEmpty()) {
      return Optional.empty();
    }
    PersonId person = new PersonId(UUID.fromString(chosen));
    return person.equals(seat.person())
        ? Optional.empty()
        : seats.fill(actor, seat.id(), person, "");
  }
}
