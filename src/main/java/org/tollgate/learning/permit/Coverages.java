package org.tollgate.learning.permit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.certification.Exams;
import org.tollgate.learning.certification.Learners;
import org.tollgate.learning.procedure.ProcedureId;

/** Who of each department holds every permit that is needed; the denominator is stated. */
@Component
@Transactional(readOnly = true)
public class Coverages {

  private final PermitRepository permits;
  private final Exams exams;
  private final Learners learners;
  private final PeopleDirectory people;
  private final Clock clock;

  Coverages(
      PermitRepository permits,
      Exams exams,
      Learners learners,
      PeopleDirectory people,
      Clock clock) {
    this.permits = permits;
    this.exams = exams;
    this.learners = learners;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param users who hold a seat as staff or lead
   * @param counted users without those who have left or are away today
   * @param certified of the counted, who hold every permit that is needed
   */
  public record Department(String name, int users, int counted, int certified) {

    /** In whole percent, rounded down; 100 of nobody. */
    public int percent() {
      return counted == 0 ? 100 : certified * 100 / counted;
    }
  }

  private record Held(PersonId person, ProcedureId procedure) {}

  /** In a fixed number of statements. */
  Map<RolloutId, List<Department>> of(Set<RolloutId> rollouts) {
    Map<RolloutId, Set<ProcedureId>> needed = exams.published(rollouts);
    Map<RolloutId, Set<Held>> held = held(rollouts);
    Map<RolloutId, Map<String, List<PersonId>>> users = learners.byDepartment(rollouts);
    Set<PersonId> out = out(users);
    Map<RolloutId, List<Department>> found = new HashMap<>();
    users.forEach(
        (rollout, departments) -> {
          List<Department> lines = new ArrayList<>();
          Set<ProcedureId> wanted = needed.getOrDefault(rollout, Set.of());
          Set<Held> there = held.getOrDefault(rollout, Set.of());
          departments.forEach(
              (name, all) -> {
                List<PersonId> counted = all.stream().filter(p -> !out.contains(p)).toList();
                long certified = counted.stream().filter(p -> has(p, wanted, there)).count();
                lines.add(new Department(name, all.size(), counted.size(), (int) certified));
              });
          found.put(rollout, lines);
        });
    return found;
  }

  private static boolean has(PersonId person, Set<ProcedureId> wanted, Set<Held> held) {
    return !wanted.isEmpty() && wanted.stream().allMatch(p -> held.contains(new Held(person, p)));
  }

  private Map<RolloutId, Set<Held>> held(Set<RolloutId> rollouts) {
    List<UUID> ids = rollouts.stream().map(RolloutId::value).toList();
    return permits.findAll(ids).stream()
        .map(Permit::view)
        .filter(permit -> permit.state().opens())
        .collect(
            Collectors.groupingBy(
                permit -> permit.scope().rollout(),
                Collectors.mapping(
                    permit -> new Held(permit.person(), permit.scope().procedure()),
                    Collectors.toSet())));
  }

  private Set<PersonId> out(Map<RolloutId, Map<String, List<PersonId>>> users) {
    Set<PersonId> all =
        users.values().stream()
            .flatMap(each -> each.values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<PersonId> out = new HashSet<>(people.leaversAmong(all));
    out.addAll(people.absentAmong(all, LocalDate.now(clock)));
    return out;
  }
}
