package org.tollgate.governance.deliverable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** Deliverables as director and team work on them: plan, hand over, remark, settle, accept. */
@Service
@Transactional
public class Deliverables {

  /** Where a deliverable stands. */
  public enum State {
    PLANNED,
    HANDED_OVER,
    ACCEPTED
  }

  /**
   * @param name 1 to 200 characters
   * @param milestone that it hangs on, or null
   * @param reviewer who reads it for the client, or null while nobody does
   */
  public record Draft(DeliverableKind kind, String name, UUID milestone, PersonId reviewer) {

    public Draft {
      name = name.strip();
      if (name.isEmpty() || name.length() > 200) {
        throw new IllegalArgumentException("A deliverable has a name of 1 to 200 characters");
      }
    }
  }

  /**
   * @param edition the version that is handed over; empty while there is none
   */
  public record Line(
      UUID id,
      Draft draft,
      String edition,
      State state,
      Instant handedAt,
      PersonId acceptedBy,
      Instant acceptedAt,
      List<Remark> remarks) {

    public long open() {
      return remarks.stream().filter(Remark::isOpen).count();
    }
  }

  private record Accepted(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  private final DeliverableRepository deliverables;
  private final DeliverableRules rules;
  private final RolloutAccess access;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliverables(
      DeliverableRepository deliverables,
      DeliverableRules rules,
      RolloutAccess access,
      PeopleDirectory people,
      ApplicationEventPublisher events,
      Clock clock) {
    this.deliverables = deliverables;
    this.rules = rules;
    this.access = access;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** In the order of the method (P3). */
  @Transactional(readOnly = true)
  public List<Line> list(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    return deliverables.findAll(rollout).stream()
        .map(Deliverable::line)
        .sorted(Comparator.comparing((Line line) -> line.draft().kind()))
        .toList();
  }

  /** Names of everybody in these lines. */
  @Transactional(readOnly = true)
  public Map<PersonId, String> names(Actor actor, List<Line> lines) {
    List<PersonId> asked =
        lines.stream()
            .flatMap(
                line ->
                    Stream.concat(
                        Stream.of(line.draft().reviewer(), line.acceptedBy()),
                        line.remarks().stream().map(Remark::person)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return people.all(asked).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }

  public Optional<Refusal> plan(Actor actor, RolloutId rollout, Draft draft) {
    access.require(actor, rollout, Right.PLAN);
    Optional<Refusal> refusal = rules.whyNot(rollout, draft);
    if (refusal.isEmpty()) {
      deliverables.save(new Deliverable(rollout, draft));
    }
    return refusal;
  }

  /**
   * @param edition how the version is called, 1 to 40 characters
   */
  public Optional<Refusal> handOver(Actor actor, RolloutId rollout, UUID id, String edition) {
    String word = edition == null ? "" : edition.strip();
    return change(
        actor,
        rollout,
        id,
        deliverable -> {
          if (word.isEmpty() || word.length() > 40) {
            return Optional.of(Refusal.because("deliverable.refused.edition"));
          }
          deliverable.handOver(word, actor.person(), now());
          return Optional.empty();
        });
  }

  public Optional<Refusal> remark(Actor actor, RolloutId rollout, UUID id, String text) {
    String word = text == null ? "" : text.strip();
    return change(
        actor,
        rollout,
        id,
        deliverable ->
            word.isEmpty() || word.length() > Remark.MOST
                ? Optional.of(Refusal.because("deliverable.refused.text", Remark.MOST))
                : deliverable.remark(word, actor.person(), now()));
  }

  public Optional<Refusal> settle(Actor actor, RolloutId rollout, UUID id, int place) {
    return change(
        actor, rollout, id, deliverable -> deliverable.settle(place, actor.person(), now()));
  }

  /** The client accepts the version that is handed over. */
  public Optional<Refusal> accept(Actor actor, RolloutId rollout, UUID id) {
    Optional<Refusal> refusal =
        change(
            actor,
            rollout,
            id,
            deliverable ->
                rules
                    .whyNotClient(actor, rollout)
                    .or(() -> deliverable.accept(actor.person(), now())));
    if (refusal.isEmpty()) {
      events.publishEvent(
          new Accepted("deliverable-accepted", actor, rollout, id, Map.of("at", now())));
    }
    return refusal;
  }

  private Optional<Refusal> change(
      Actor actor, RolloutId rollout, UUID id, Function<Deliverable, Optional<Refusal>> verb) {
    access.require(actor, rollout, Right.PLAN);
    Deliverable deliverable =
        deliverables
            .findById(id)
            .filter(found -> found.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("deliverable", id));
    Optional<Refusal> refusal = rules.whyOver(rollout).or(() -> verb.apply(deliverable));
    if (refusal.isEmpty()) {
      deliverables.save(deliverable);
    }
    return refusal;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
