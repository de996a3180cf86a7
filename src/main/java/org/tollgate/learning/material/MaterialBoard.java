package org.tollgate.learning.material;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.Learners;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** The material on a procedure as its page shows it. */
@Service
@Transactional(readOnly = true)
public class MaterialBoard {

  // whoever writes material is not the house: its HTML is shown as text, its links are looked at
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private final MaterialRepository materials;
  private final Readings readings;
  private final Learners learners;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final Place place;

  MaterialBoard(
      MaterialRepository materials,
      Readings readings,
      Learners learners,
      Procedures procedures,
      LearningSeats seats,
      Place place) {
    this.materials = materials;
    this.readings = readings;
    this.learners = learners;
    this.procedures = procedures;
    this.seats = seats;
    this.place = place;
  }

  /** Who and where. */
  @org.springframework.stereotype.Component("materialPlace")
  record Place(Rollouts rollouts, PeopleDirectory people) {}

  /**
   * @param users who hold a seat as staff or lead
   * @param counted users without those who have left
   * @param read of the counted, who acknowledged the newest edition
   */
  public record Department(String name, int users, int counted, int read) {}

  /**
   * @param shown the edition on the page, or null where there is none
   * @param html the shown edition
   * @param readAt when the reader acknowledged it, or null
   * @param departments who has read the newest edition; for who writes or leads
   */
  public record Page(
      ProcedureView procedure,
      List<MaterialView> editions,
      MaterialView shown,
      String html,
      Instant readAt,
      List<Department> departments,
      boolean mayWrite,
      ZoneId zone) {

    public boolean isNewest() {
      return shown != null && shown.number() == editions.get(0).number();
    }

    public boolean isStale() {
      return shown != null && shown.isStale(procedure.released());
    }
  }

  /**
   * @param number of an edition, or 0 for the newest
   * @throws NotFoundException if there is no such edition
   */
  public Page page(Actor actor, RolloutId rollout, ProcedureId id, int number) {
    seats.requireRead(actor, rollout);
    ProcedureView procedure = procedures.view(rollout, id);
    List<MaterialView> all = materials.findAll(id.value()).stream().map(Material::view).toList();
    MaterialView shown = number == 0 && all.isEmpty() ? null : shown(all, number, id);
    boolean writes = seats.has(actor, rollout, May.WRITE);
    boolean sees = writes || seats.has(actor, rollout, May.LEAD);
    return new Page(
        procedure,
        all,
        shown,
        shown == null ? "" : html(shown.text()),
        shown == null ? null : readings.at(shown.bound().id(), actor.person()).orElse(null),
        sees && !all.isEmpty() ? departments(rollout, all.get(0)) : List.of(),
        writes && procedure.isReleased(),
        place.rollouts().view(rollout).zone());
  }

  private static MaterialView shown(List<MaterialView> all, int number, ProcedureId id) {
    return all.stream()
        .filter(each -> number == 0 || each.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("edition " + number + " for", id));
  }

  static String html(String markdown) {
    return HTML.render(Parser.builder().build().parse(markdown));
  }

  private List<Department> departments(RolloutId rollout, MaterialView newest) {
    Map<String, List<PersonId>> users =
        learners.byDepartment(Set.of(rollout)).getOrDefault(rollout, Map.of());
    Set<PersonId> all = users.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    Set<PersonId> gone = place.people().leaversAmong(all);
    Set<PersonId> read = readings.of(newest.bound().id());
    List<Department> departments = new ArrayList<>();
    users.forEach(
        (name, people) -> {
          List<PersonId> counted = people.stream().filter(p -> !gone.contains(p)).toList();
          long done = counted.stream().filter(read::contains).count();
          departments.add(new Department(name, people.size(), counted.size(), (int) done));
        });
    return departments;
  }
}
