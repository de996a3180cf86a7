package org.tollgate.base.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.DepartmentId;
import org.tollgate.base.people.DepartmentView;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/** The administrator adds a person; an account is a second step, for not everyone needs one. */
@Controller
@RequestMapping("/admin/people/new")
class NewPersonPage {

  private static final String VIEW = "people/new-person";

  private final PeopleDirectory directory;
  private final PeopleManagement management;

  NewPersonPage(PeopleDirectory directory, PeopleManagement management) {
    this.directory = directory;
    this.management = management;
  }

  /**
   * @param place {@code organisation} or {@code organisation/department}, so that no department of
   *     another organisation can be chosen
   */
  record PersonForm(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Email @Size(max = 254) String email,
      @NotBlank String place,
      @NotNull String language) {

    NewPerson toPerson() {
      String[] ids = place.split("/");
      return new NewPerson(
          name,
          email,
          new OrganisationId(UUID.fromString(ids[0])),
          ids.length > 1 ? new DepartmentId(UUID.fromString(ids[1])) : null,
          language);
    }
  }

  @ModelAttribute("places")
  Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    Map<OrganisationId, String> organisations = directory.organisations();
    organisations.forEach((id, name) -> places.put(id.toString(), name));
    for (DepartmentView department : directory.departmentsOf(organisations.keySet())) {
      places.put(
          department.organisation() + "/" + department.id(),
          organisations.get(department.organisation()) + ", " + department.name());
    }
    return places;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("form", new PersonForm("", "", "", "en"));
    return VIEW;
  }

  @PostMapping
  String add(
      Actor actor,
      @Valid @ModelAttribute("form") PersonForm form,
      Errors errors,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      return VIEW;
    }
    PersonId person = management.addPerson(actor, form.toPerson());
    redirect.addFlashAttribute("notice", "people.person.added");
    return "redirect:/admin/people/" + person;
  }
}
