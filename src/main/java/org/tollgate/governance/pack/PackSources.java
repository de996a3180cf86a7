package org.tollgate.governance.pack;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.rollout.Rollouts;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a pack tells; the caller has checked access. */
@Component
@Transactional(readOnly = true)
class PackSources {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DECISION = "gate";

  private final Rollouts rollouts;
  private final Ballots ballots;
  private final Conditions conditions;
  private final AuditTrail record;
  private final PeopleDirectory people;

  PackSources(
      Rollouts rollouts,
      Ballots ballots,
      Conditions conditions,
      AuditTrail record,
      PeopleDirectory people) {
    this.rollouts = rollouts;
    this.ballots = ballots;
    this.conditions = conditions;
    this.record = record;
    this.people = people;
  }

  List<Conditions.Story> conditions(ReviewView review) {
    return conditions.of(new Decision(DECISION, review.id().value()));
  }

  ZoneId zone(ReviewView review) {
    return rollouts.view(review.rollout()).zone();
  }

  PackMaterial read(ReviewView review, FrozenReview frozen) {
    List<RecordedAct> acts = new ArrayList<>(record.about(review.id().value()));
    List<PackMaterial.Held> held = new ArrayList<>();
    Map<BallotId, BallotView> views =
        ballots.views(
            review.submissions().stream()
                .map(ReviewView.SubmissionLine::ballot)
                .collect(Collectors.toSet()));
    for (ReviewView.SubmissionLine submission : review.submissions()) {
      List<RecordedAct> rows = record.about(submission.ballot().value());
      acts.addAll(rows);
      held.add(
          new PackMaterial.Held(
              views.get(submission.ballot()),
              ballots.signatures(submission.ballot()),
              opening(rows)));
    }
    acts.sort(Comparator.comparing(RecordedAct::sequence));
    List<Conditions.Story> set = conditions(review);
    return new PackMaterial(
        rollouts.view(review.rollout()),
        review,
        frozen,
        List.copyOf(held),
        set,
        List.copyOf(acts),
        record.head(),
        people.all(everybody(review, frozen, held, set, acts)));
  }

  private static Map<String, Object> opening(List<RecordedAct> rows) {
    return rows.stream()
        .filter(row -> row.act().equals("ballot-opened"))
        .findFirst()
        .map(PackSources::facts)
        .orElse(Map.of());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> facts(RecordedAct row) {
    return JSON.readValue(row.facts(), Map.class);
  }

  private static Set<PersonId> everybody(
      ReviewView review,
      FrozenReview frozen,
      List<PackMaterial.Held> held,
      List<Conditions.Story> set,
      List<RecordedAct> acts) {
    Set<PersonId> found = new HashSet<>(review.contributors());
    acts.forEach(act -> found.add(act.actor()));
    review.submissions().forEach(line -> found.add(line.submitted().by()));
    for (PackMaterial.Held ballot : held) {
      ballot.view().roster().forEach(line -> addAll(found, line.holder(), line.substitute()));
      ballot.votes().forEach(vote -> addAll(found, vote.by(), vote.holder()));
      ballot.votes().forEach(v -> v.vote().conditions().forEach(c -> found.add(c.owner())));
    }
    set.forEach(condition -> addAll(found, condition.line().owner()));
    set.forEach(condition -> condition.steps().forEach(step -> found.add(step.person())));
    for (Map<String, Object> criterion : PackFile.maps(frozen.values().get("criteria"))) {
      addId(found, criterion.get("answeredBy"));
      PackFile.maps(criterion.get("evidence")).forEach(file -> addId(found, file.get("author")));
    }
    found.remove(null);
    return found;
  }

  private static void addAll(Set<PersonId> found, PersonId... people) {
    Stream.of(people).filter(Objects::nonNull).forEach(found::add);
  }

  private static void addId(Set<PersonId> found, Object id) {
    if (id != null) {
      found.add(person(id));
    }
  }

  static PersonId person(Object id) {
    return new PersonId(UUID.fromString(id.toString()));
  }
}
