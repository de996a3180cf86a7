package org.tollgate.learning.permit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.AbsenceView;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.certification.Exams;
import org.tollgate.learning.procedure.Learners;
import org.tollgate.learning.procedure.ProcedureId;

/** Who of each department will hold every permit that is needed on the day of go-live. */
@Component
@Transactional(readOnly = true)
public class Coverages {

  /** Percent of each department that must be certified before go-live; as gate 5 words it. */
  public static final int THRESHOLD = 95;

  /** Days from which on an absence is long: who is away so long needs no permit on the day. */
  public static final int LONG_ABSENCE = 28;

  private final PermitRepository permits;
  private final Exams exams;
  private final Learners learners;
  private final PeopleDirectory people;
  private final Rollouts rollouts;

  Coverages(
      PermitRepository permits,
      Exams exams,
      Learners learners,
      PeopleDirectory people,
      Rollouts rollouts) {
    this.permits = permits;
    this.exams = exams;
    this.learners = learners;
    this.people = people;
    this.rollouts = rollouts;
  }

  /**
   * @param users who hold a seat as staff or lead
   * @param counted users without those who have left or are away for long on the day
   * @param certified of the counted, whose permits are all active and valid on the day
   * @param before the same four weeks ago
   */
  public record Department(String name, int users, int counted, int certified, int before) {

    /** In whole percent, rounded down; 100 of nobody. */
    public int percent() {
      return counted == 0 ? 100 : certified * 100 / counted;
    }

    /** How many of the counted the threshold asks for. */
    public int needed() {
      return (counted * THRESHOLD + 99) / 100;
    }

    public boolean isEnough() {
      return certified >= needed();
    }
  }

  /**
   * @param day for which it is counted: the planned day of gate 5, or today when that is over
   * @param procedures with a published exam, each of which needs a permit
   */
  public record Coverage(
      LocalDate today, LocalDate day, int procedures, List<Department> departments) {

    /** The permits there are: of each department those that its threshold asks for. */
    int reached() {
      return departments.stream().mapToInt(d -> Math.min(d.certified(), d.needed())).sum();
    }

    int reachedBefore() {
      return departments.stream().mapToInt(d -> Math.min(d.before(), d.needed())).sum();
    }

    int needed() {
      return departments.stream().mapToInt(Department::needed).sum();
    }
  }

  private record Held(PersonId person, ProcedureId procedure) {}

  /** What is known of all rollouts that are asked about. */
  private record Facts(
      Map<RolloutId, RolloutView> rollouts,
      Map<RolloutId, Set<ProcedureId>> needed,
      Map<RolloutId, Map<String, List<PersonId>>> users,
      Map<RolloutId, List<PermitView>> permits,
      Set<PersonId> leavers,
      List<AbsenceView> absences) {}

  /** In a fixed number of statements. */
  Map<RolloutId, Coverage> of(Set<RolloutId> ids, Instant asOf) {
    Facts facts = facts(ids, asOf);
    Map<RolloutId, Coverage> found = new HashMap<>();
    facts.rollouts().forEach((id, rollout) -> found.put(id, coverage(rollout, facts, asOf)));
    return found;
  }

  private Facts facts(Set<RolloutId> ids, Instant asOf) {
    Map<RolloutId, Map<String, List<PersonId>>> users = learners.byDepartment(ids);
    Set<PersonId> all =
        users.values().stream()
            .flatMap(each -> each.values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    LocalDate first =
        views.values().stream()
            .map(view -> day(view, asOf))
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return new Facts(
        views,
        exams.published(ids),
        users,
        permits(ids),
        people.leaversAmong(all),
        people.absencesFrom(all, first));
  }

  private Map<RolloutId, List<PermitView>> permits(Set<RolloutId> ids) {
    List<UUID> values = ids.stream().map(RolloutId::value).toList();
    return permits.findAll(values).stream()
        .map(Permit::view)
        .collect(Collectors.groupingBy(permit -> permit.scope().rollout()));
  }

  private static LocalDate day(RolloutView rollout, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, rollout.zone());
    LocalDate planned = rollout.plannedGates().get(Phase.GO_LIVE);
    return planned == null || planned.isBefore(today) ? today : planned;
  }

  private static Coverage coverage(RolloutView rollout, Facts facts, Instant asOf) {
    LocalDate day = day(rollout, asOf);
    Instant before = asOf.minus(Duration.ofDays(Pace.DAYS));
    List<PermitView> permits = facts.permits().getOrDefault(rollout.id(), List.of());
    Set<Held> now = held(permits, asOf, day);
    Set<Held> then = held(permits, before, day);
    Set<ProcedureId> needed = facts.needed().getOrDefault(rollout.id(), Set.of());
    List<Department> departments = new ArrayList<>();
    facts
        .users()
        .getOrDefault(rollout.id(), Map.of())
        .forEach(
            (name, all) -> {
              List<PersonId> counted = all.stream().filter(p -> isThere(p, day, facts)).toList();
              departments.add(
                  new Department(
                      name,
                      all.size(),
                      counted.size(),
                      certified(counted, needed, now),
                      certified(counted, needed, then)));
            });
    return new Coverage(LocalDate.ofInstant(asOf, rollout.zone()), day, needed.size(), departments);
  }

  private static boolean isThere(PersonId person, LocalDate day, Facts facts) {
    return !facts.leavers().contains(person)
        && facts.absences().stream()
            .filter(absence -> absence.person().equals(person))
            .noneMatch(absence -> isLong(absence) && absence.days().contains(day));
  }

  private static boolean isLong(AbsenceView absence) {
    return !absence.lastDay().isBefore(absence.firstDay().plusDays(LONG_ABSENCE - 1L));
  }

  private static int certified(List<PersonId> people, Set<ProcedureId> needed, Set<Held> held) {
    return needed.isEmpty()
        ? 0
        : (int)
            people.stream()
                .filter(p -> needed.stream().allMatch(n -> held.contains(new Held(p, n))))
                .count();
  }

  private static Set<Held> held(List<PermitView> permits, Instant at, LocalDate day) {
    return permits.stream()
        .filter(permit -> !permit.days().validUntil().isBefore(day))
        .filter(permit -> permit.stateAt(at) == PermitState.ACTIVE)
        .map(permit -> new Held(permit.person(), permit.scope().procedure()))
        .collect(Collectors.toSet());
  }
}
