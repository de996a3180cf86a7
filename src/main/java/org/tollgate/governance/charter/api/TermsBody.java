package org.tollgate.governance.charter.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.rollout.RolloutTerms.PartyRole;
import org.tollgate.governance.rollout.RolloutTerms.Rhythm;

/**
 * What the charter fixes about a rollout as a whole, as it is sent and answered.
 *
 * @param zone IANA name of a time zone
 * @param parties exactly one client; no organisation twice
 * @param gates the planned day of each gate by its number, 1 to 6; those not named have none
 */
record TermsBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull RolloutTemplate template,
    @NotBlank @Size(max = 60) String zone,
    @NotEmpty List<PartyBody> parties,
    Map<String, LocalDate> gates,
    RhythmBody rhythm) {

  record PartyBody(@NotNull UUID organisation, @NotNull PartyRole role) {}

  record RhythmBody(LocalDate firstReport, Cadence reports, Cadence retrospectives) {}

  static TermsBody of(RolloutTerms terms) {
    Map<String, LocalDate> days = new TreeMap<>();
    terms.plan().days().forEach((phase, day) -> days.put(String.valueOf(phase.number()), day));
    Rhythm rhythm = terms.rhythm();
    return new TermsBody(
        terms.name(),
        terms.template(),
        terms.zone().getId(),
        terms.parties().stream()
            .sorted(
                Comparator.comparing(RolloutTerms.Party::role)
                    .thenComparing(party -> party.organisation().value()))
            .map(party -> new PartyBody(party.organisation().value(), party.role()))
            .toList(),
        days,
        new RhythmBody(rhythm.firstReport(), rhythm.reports(), rhythm.retrospectives()));
  }

  /**
   * Why these are no terms; empty where they are.
   *
   * @param own the organisation of who writes, which has to be a party
   */
  Optional<Refusal> wrong(OrganisationId own) {
    List<UUID> organisations = parties.stream().map(PartyBody::organisation).toList();
    long clients = parties.stream().filter(party -> party.role() == PartyRole.CLIENT).count();
    if (!isZone()) {
      return Optional.of(Refusal.because("charter.form.zone"));
    }
    if (clients != 1) {
      return Optional.of(Refusal.because("charter.form.one-client"));
    }
    if (new HashSet<>(organisations).size() < organisations.size()) {
      return Optional.of(Refusal.because("charter.form.party-twice"));
    }
    if (!organisations.contains(own.value())) {
      return Optional.of(Refusal.because("charter.form.own-organisation"));
    }
    return days().isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.because("charter.form.ascend"));
  }

  /** Only where nothing is wrong. */
  RolloutTerms terms() {
    return new RolloutTerms(
        name.strip(),
        template,
        ZoneId.of(zone),
        days().orElseThrow(),
        rhythmOrStandard(),
        parties.stream()
            .map(
                party ->
                    new RolloutTerms.Party(new OrganisationId(party.organisation()), party.role()))
            .toList());
  }

  private Rhythm rhythmOrStandard() {
    Rhythm standard = Rhythm.standard();
    if (rhythm == null) {
      return standard;
    }
    return new Rhythm(
        rhythm.firstReport(),
        rhythm.reports() == null ? standard.reports() : rhythm.reports(),
        rhythm.retrospectives() == null ? standard.retrospectives() : rhythm.retrospectives());
  }

  private Optional<GatePlan> days() {
    if (gates == null) {
      return Optional.of(GatePlan.none());
    }
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      LocalDate day = gates.get(String.valueOf(phase.number()));
      if (day != null) {
        days.put(phase, day);
      }
    }
    try {
      return Optional.of(GatePlan.of(days));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isZone() {
    try {
      return ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
