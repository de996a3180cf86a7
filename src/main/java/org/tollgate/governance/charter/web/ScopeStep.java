package org.tollgate.governance.charter.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.Charters;

/** The step that sets the scope: areas (P2), departments and who supports each (P17). */
@Controller
class ScopeStep {

  private static final String STEP = "scope";

  private final CharterDrafting drafting;
  private final PeopleDirectory people;
  private final StepFrame frame;

  ScopeStep(CharterDrafting drafting, PeopleDirectory people, StepFrame frame) {
    this.drafting = drafting;
    this.people = people;
    this.frame = frame;
  }

  /** A department as it is typed. */
  record Row(String name, String supporter) {

    static final Row EMPTY = new Row("", "");

    ScopedDepartment department() {
      return new ScopedDepartment(
          name, supporter.isEmpty() ? null : new PersonId(UUID.fromString(supporter)));
    }
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/scope")
  String form(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Charters.View charter = frame.show(actor, rollout, STEP, model);
    List<Row> rows =
        charter.content().departments().stream()
            .map(d -> new Row(d.name(), d.supporter() == null ? "" : d.supporter().toString()))
            .toList();
    return show(charter, charter.content().areas(), rows, model);
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/scope")
  String save(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    Set<Area> areas =
        StepFrame.rows(form, "area").stream().map(Area::valueOf).collect(Collectors.toSet());
    List<Row> rows = typed(form);
    String wrong = wrong(rows);
    if (wrong != null) {
      Charters.View charter = frame.show(actor, rollout, STEP, model);
      model.addAttribute("wrong", wrong);
      return show(charter, areas, rows, model);
    }
    drafting.saveScope(actor, rollout, areas, rows.stream().map(Row::department).toList());
    return StepFrame.after(rollout, STEP, form.getFirst("go"));
  }

  private String show(Charters.View charter, Set<Area> areas, List<Row> rows, Model model) {
    OrganisationId client = charter.terms().client();
    model.addAttribute("areas", Area.values());
    model.addAttribute("chosen", areas);
    model.addAttribute("rows", StepFrame.withSpareRows(rows, Row.EMPTY));
    model.addAttribute("departments", people.departmentsOf(Set.of(client)));
    model.addAttribute("people", people.ofOrganisations(Set.of(client)));
    return "charter/scope";
  }

  private static List<Row> typed(MultiValueMap<String, String> form) {
    List<String> names = StepFrame.rows(form, "department");
    List<String> supporters = StepFrame.rows(form, "supporter");
    return IntStream.range(0, Math.min(names.size(), supporters.size()))
        .mapToObj(i -> new Row(names.get(i).strip(), supporters.get(i)))
        .filter(row -> !row.name().isEmpty())
        .toList();
  }

  private static String wrong(List<Row> rows) {
    List<String> names = rows.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).toList();
    if (new HashSet<>(names).size() < names.size()) {
      return "charter.form.department-twice";
    }
    return StepFrame.tooLong(names, 200) ? "charter.form.too-long" : null;
  }
}
