package org.tollgate.governance.charter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.validation.Errors;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutTerms.Party;
import org.tollgate.governance.rollout.RolloutTerms.PartyRole;

/** The first step as it is typed: name, template, time zone and parties. */
record TermsForm(
    @NotBlank @Size(max = 200) String name,
    @NotNull RolloutTemplate template,
    @NotBlank @Size(max = 60) String zone,
    @NotNull UUID client,
    List<UUID> implementers,
    List<UUID> partners) {

  TermsForm {
    implementers = implementers == null ? List.of() : implementers;
    partners = partners == null ? List.of() : partners;
  }

  static TermsForm empty() {
    return new TermsForm(
        "", RolloutTemplate.STANDARD, ZoneId.systemDefault().getId(), null, List.of(), List.of());
  }

  static TermsForm of(RolloutTerms terms) {
    return new TermsForm(
        terms.name(),
        terms.template(),
        terms.zone().getId(),
        terms.client().value(),
        ids(terms, PartyRole.IMPLEMENTER),
        ids(terms, PartyRole.PARTNER));
  }

  private static List<UUID> ids(RolloutTerms terms, PartyRole role) {
    return terms.parties().stream()
        .filter(party -> party.role() == role)
        .map(party -> party.organisation().value())
        .toList();
  }

  /**
   * @param own the organisation of who writes, which has to be a party
   */
  void check(OrganisationId own, Errors errors) {
    if (errors.hasErrors()) {
      return;
    }
    if (!isZone()) {
      errors.rejectValue("zone", "charter.form.zone");
    }
    List<OrganisationId> ids = parties().stream().map(Party::organisation).toList();
    if (new HashSet<>(ids).size() < ids.size()) {
      errors.rejectValue("client", "charter.form.party-twice");
    } else if (!ids.contains(own)) {
      errors.rejectValue("client", "charter.form.own-organisation");
    }
  }

  private boolean isZone() {
    try {
      return ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * @param before the terms so far; gates and rhythm stay
   */
  RolloutTerms changed(RolloutTerms before) {
    return new RolloutTerms(
        name.strip(), template, ZoneId.of(zone), before.plan(), before.rhythm(), parties());
  }

  RolloutTerms fresh() {
    return changed(RolloutTerms.draft(name.strip(), new OrganisationId(client), ZoneId.of(zone)));
  }

  private List<Party> parties() {
    List<Party> parties = new ArrayList<>();
    parties.add(new Party(new OrganisationId(client), PartyRole.CLIENT));
    implementers.forEach(
        id -> parties.add(new Party(new OrganisationId(id), PartyRole.IMPLEMENTER)));
    partners.forEach(id -> parties.add(new Party(new OrganisationId(id), PartyRole.PARTNER)));
    return parties;
  }
}
