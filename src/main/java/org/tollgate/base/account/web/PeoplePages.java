package org.tollgate.base.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.account.AccountDirectory;
import org.tollgate.base.account.Standing;
import org.tollgate.base.people.AbsenceView;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;

/** The administrator's list of people with their accounts, and the page of one person. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

  private static final int ROWS = 25;
  private static final Sort BY_NAME = Sort.by("name").and(Sort.by("id.value"));

  private final PeopleDirectory people;
  private final AccountDirectory accounts;
  private final Clock clock;

  PeoplePages(PeopleDirectory people, AccountDirectory accounts, Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param account null where the person has none
   */
  record Row(PersonView person, Standing account) {}

  @GetMapping
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    PageRequest wanted = PageRequest.of(Math.max(page, 0), ROWS, BY_NAME);
    Page<PersonView> found = people.search(actor, text, wanted);
    Map<PersonId, Standing> standings = accounts.of(found.map(PersonView::id).getContent());
    model.addAttribute("people", found.map(person -> new Row(person, standings.get(person.id()))));
    model.addAttribute("text", text);
    return "account/people";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    PersonId person = new PersonId(id);
    PersonView view =
        people.find(person).orElseThrow(() -> new NotFoundException("person", person));
    List<AbsenceView> absences = people.absencesFrom(Set.of(person), LocalDate.now(clock));
    model.addAttribute("person", view);
    model.addAttribute("left", people.hasLeft(person));
    model.addAttribute("account", accounts.of(Set.of(person)).get(person));
    model.addAttribute("absences", absences);
    return "account/person";
  }
}
