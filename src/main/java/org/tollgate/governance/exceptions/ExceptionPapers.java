package org.tollgate.governance.exceptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What people see of exceptions: the list, one of them, the sheet on which one is written. */
@Service
@Transactional(readOnly = true)
public class ExceptionPapers {

  private final Exceptions exceptions;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final PeopleDirectory people;
  private final WishWords wishes;

  ExceptionPapers(
      Exceptions exceptions,
      RolloutAccess access,
      Rollouts rollouts,
      PeopleDirectory people,
      WishWords wishes) {
    this.exceptions = exceptions;
    this.access = access;
    this.rollouts = rollouts;
    this.people = people;
    this.wishes = wishes;
  }

  /**
   * @param mayOpen whether the reader may open an exception now
   */
  public record Listing(RolloutView rollout, List<ExceptionView> exceptions, boolean mayOpen) {}

  /**
   * What an exception is written on.
   *
   * @param committee titles of the committee's voting seats by id
   * @param candidates names of people of the rollout's parties by id
   * @param parties names of the parties by id
   * @param mayWrite whether the reader is the one who proposes
   */
  public record Sheet(
      RolloutView rollout,
      Map<UUID, String> committee,
      Map<UUID, String> candidates,
      Map<UUID, String> parties,
      boolean mayWrite) {}

  /**
   * @param names of the people in it by id; who opened it is missing if it opened by itself
   * @param change how the committee is to change, in the reader's language
   */
  public record Paper(
      ExceptionView exception, Sheet sheet, Map<UUID, String> names, List<String> change) {}

  public Listing list(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    RolloutView view = rollouts.view(rollout);
    boolean runs = !view.state().isOver() && view.position().phase() != null;
    return new Listing(
        view, exceptions.of(rollout), runs && access.has(actor, rollout, Right.DIRECT));
  }

  /**
   * @throws org.tollgate.base.shared.NotAllowedException unless the actor directs the rollout
   */
  public Sheet sheet(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.DIRECT);
    return sheet(actor, rollouts.view(rollout));
  }

  /**
   * @throws NotFoundException if the rollout has no such exception
   */
  public Paper paper(Actor actor, RolloutId rollout, ExceptionId id) {
    access.require(actor, rollout, Right.READ);
    ExceptionView view = exceptions.view(id);
    if (!view.rollout().equals(rollout)) {
      throw new NotFoundException("exception", id);
    }
    return new Paper(
        view,
        sheet(actor, rollouts.view(rollout)),
        names(view),
        wishes.words(view, LocaleContextHolder.getLocale()));
  }

  private Sheet sheet(Actor actor, RolloutView rollout) {
    List<SeatView> seats = rollouts.seats(rollout.id());
    Map<UUID, String> committee = new LinkedHashMap<>();
    seats.stream()
        .filter(seat -> seat.role().votes())
        .forEach(seat -> committee.put(seat.id().value(), seat.title()));
    Map<UUID, String> candidates = new LinkedHashMap<>();
    people
        .ofOrganisations(seats.stream().map(SeatView::organisation).collect(Collectors.toSet()))
        .forEach(
            person ->
                candidates.put(
                    person.id().value(), person.name() + " · " + person.organisationName()));
    boolean mayWrite = !rollout.state().isOver() && access.has(actor, rollout.id(), Right.DIRECT);
    return new Sheet(rollout, committee, candidates, parties(rollout.id()), mayWrite);
  }

  private Map<UUID, String> parties(RolloutId rollout) {
    List<OrganisationId> parties =
        rollouts.terms(rollout).parties().stream().map(RolloutTerms.Party::organisation).toList();
    Map<OrganisationId, String> names = people.organisationNames(parties);
    Map<UUID, String> inOrder = new LinkedHashMap<>();
    parties.forEach(party -> inOrder.put(party.value(), names.get(party)));
    return inOrder;
  }

  private Map<UUID, String> names(ExceptionView view) {
    List<PersonId> asked =
        Stream.of(view.course().openedBy(), view.course().submittedBy())
            .filter(Objects::nonNull)
            .toList();
    return people.all(asked).values().stream()
        .collect(Collectors.toMap(person -> person.id().value(), PersonView::name));
  }
}
