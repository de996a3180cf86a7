package org.tollgate.base.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.DepartmentView;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;

/** The administrator's list of organisations and their departments. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

  private static final String VIEW = "people/organisations";

  private final PeopleDirectory directory;
  private final PeopleManagement management;

  OrganisationPages(PeopleDirectory directory, PeopleManagement management) {
    this.directory = directory;
    this.management = management;
  }

  record NameForm(@NotBlank @Size(max = 200) String name) {}

  record OrganisationRow(OrganisationId id, String name, List<String> departments) {}

  @ModelAttribute("organisations")
  List<OrganisationRow> organisations() {
    Map<OrganisationId, String> names = directory.organisations();
    Map<OrganisationId, List<String>> departments =
        directory.departmentsOf(names.keySet()).stream()
            .collect(
                Collectors.groupingBy(
                    DepartmentView::organisation,
                    Collectors.mapping(DepartmentView::name, Collectors.toList())));
    return names.entrySet().stream()
        .map(
            entry ->
                new OrganisationRow(
                    entry.getKey(),
                    entry.getValue(),
                    departments.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("form", new NameForm(""));
    return VIEW;
  }

  @PostMapping
  String add(
      Actor actor,
      @Valid @ModelAttribute("form") NameForm form,
      Errors errors,
      RedirectAttributes redirect) {
    if (!errors.hasErrors() && directory.hasOrganisation(form.name())) {
      errors.rejectValue("name", "people.organisation.known");
    }
    if (errors.hasErrors()) {
      return VIEW;
    }
    management.addOrganisation(actor, form.name());
    redirect.addFlashAttribute("notice", "people.organisation.added");
    return "redirect:/admin/organisations";
  }

  @PostMapping("/{id}/departments")
  String addDepartment(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") NameForm form,
      Errors errors,
      RedirectAttributes redirect) {
    OrganisationId organisation = new OrganisationId(id);
    if (!errors.hasErrors() && directory.hasDepartment(organisation, form.name())) {
      errors.rejectValue("name", "people.department.known");
    }
    if (errors.hasErrors()) {
      return VIEW;
    }
    management.addDepartment(actor, organisation, form.name());
    redirect.addFlashAttribute("notice", "people.department.added");
    return "redirect:/admin/organisations";
  }
}
