package org.tollgate.governance.charter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.Rollouts;

/** Writes a charter, section by section; each step is kept, so that nothing typed is lost. */
@Service
@Transactional
public class CharterDrafting {

  private final RolloutManagement management;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final CharterVersions versions;
  private final ApplicationEventPublisher events;

  CharterDrafting(
      RolloutManagement management,
      Rollouts rollouts,
      RolloutAccess access,
      CharterVersions versions,
      ApplicationEventPublisher events) {
    this.management = management;
    this.rollouts = rollouts;
    this.access = access;
    this.versions = versions;
    this.events = events;
  }

  /**
   * Drafts a rollout and the first version of its charter; the actor becomes its director.
   *
   * @throws org.tollgate.base.shared.NotAllowedException for an administrator's account
   */
  public RolloutId draft(Actor actor, RolloutTerms terms) {
    RolloutId rollout = management.draft(actor, terms);
    versions.begin(rollout, terms);
    return rollout;
  }

  /**
   * Changes name, parties, time zone, gates or rhythm. In a draft it holds at once, later when the
   * changed charter is accepted.
   */
  public Optional<Refusal> saveTerms(Actor actor, RolloutId rollout, RolloutTerms terms) {
    Charter charter = writable(actor, rollout);
    boolean dropped =
        rollouts.seats(rollout).stream()
            .anyMatch(
                seat ->
                    terms.parties().stream()
                        .noneMatch(party -> party.organisation().equals(seat.organisation())));
    if (dropped) {
      return Optional.of(Refusal.because("charter.refused.party-has-seats"));
    }
    charter.agree(terms);
    versions.save(charter);
    if (charter.number() == 1) {
      management.adopt(rollout, terms);
    }
    events.publishEvent(new CharterRecordChanged(rollout));
    return Optional.empty();
  }

  /** Everything it says beside the terms at once. */
  public void saveContent(Actor actor, RolloutId rollout, CharterContent content) {
    say(actor, rollout, before -> content);
  }

  public void saveProblems(Actor actor, RolloutId rollout, List<String> problems) {
    say(actor, rollout, content -> content.withProblems(problems));
  }

  public void saveGoals(Actor actor, RolloutId rollout, List<Goal> goals) {
    say(actor, rollout, content -> content.withGoals(goals));
  }

  public void saveScope(
      Actor actor, RolloutId rollout, Set<Area> areas, List<ScopedDepartment> departments) {
    say(actor, rollout, content -> content.withScope(areas, departments));
  }

  public void saveDuties(Actor actor, RolloutId rollout, List<String> duties) {
    say(actor, rollout, content -> content.withDuties(duties));
  }

  /**
   * Begins a new version of an accepted charter; the old one stays in force until the sponsor
   * accepts the new.
   *
   * @param reason 1 to 1000 characters
   */
  public Optional<Refusal> revise(Actor actor, RolloutId rollout, String reason) {
    access.require(actor, rollout, Right.PLAN);
    if (rollouts.view(rollout).state().isOver()) {
      return Optional.of(Refusal.because("charter.refused.over"));
    }
    if (versions.beingWritten(rollout).isPresent()) {
      return Optional.of(Refusal.because("charter.refused.being-written"));
    }
    versions.revise(versions.working(rollout), rollouts.terms(rollout), reason);
    return Optional.empty();
  }

  /** Gives a new version up; the one in force stays. */
  public Optional<Refusal> discard(Actor actor, RolloutId rollout) {
    Charter charter = writable(actor, rollout);
    if (charter.number() == 1) {
      return Optional.of(Refusal.because("charter.refused.first-version"));
    }
    charter.discard();
    versions.save(charter);
    return Optional.empty();
  }

  /** Only who plans writes it; asked before what was written is looked at. */
  @Transactional(readOnly = true)
  public void requireWriter(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
  }

  private void say(Actor actor, RolloutId rollout, UnaryOperator<CharterContent> change) {
    Charter charter = writable(actor, rollout);
    charter.say(change.apply(charter.content()));
    versions.save(charter);
    events.publishEvent(new CharterRecordChanged(rollout));
  }

  private Charter writable(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
    return versions
        .beingWritten(rollout)
        .orElseThrow(() -> new NotFoundException("charter being written for", rollout));
  }
}
