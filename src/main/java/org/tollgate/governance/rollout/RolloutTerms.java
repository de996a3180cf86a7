package org.tollgate.governance.rollout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.OrganisationId;

/**
 * What the charter fixes about the rollout as a whole; takes effect when the charter is accepted.
 *
 * @param name 1 to 200 characters
 * @param template which activities and criteria are asked; never fewer than the six gates
 * @param zone in which all days of the rollout are counted
 * @param plan the planned day of each gate
 * @param rhythm how often it reports and looks back
 * @param parties exactly one client; no organisation twice
 */
public record RolloutTerms(
    String name,
    RolloutTemplate template,
    ZoneId zone,
    GatePlan plan,
    Rhythm rhythm,
    List<Party> parties) {

  /** What an organisation is to the rollout. */
  public enum PartyRole {
    CLIENT,
    IMPLEMENTER,
    PARTNER
  }

  /** An organisation and what it is to the rollout. */
  @Embeddable
  public record Party(
      @Embedded OrganisationId organisation,
      @Enumerated(EnumType.STRING) @Column(name = "party_role") PartyRole role) {

    public Party {
      Objects.requireNonNull(organisation, "organisation");
      Objects.requireNonNull(role, "role");
    }
  }

  /** How often something recurs; fortnightly and half-monthly are different settings (P22). */
  public enum Cadence {
    WEEKLY,
    /** Every 14 days. */
    FORTNIGHTLY,
    /** On the 1st and the 16th. */
    HALF_MONTHLY,
    MONTHLY
  }

  /**
   * @param firstReport the first report date, or null while it is not fixed
   * @param reports how often a report follows
   * @param retrospectives how often the review meeting is held after go-live (P22)
   */
  @Embeddable
  public record Rhythm(
      LocalDate firstReport,
      @Enumerated(EnumType.STRING) @Column(name = "report_cadence") Cadence reports,
      @Enumerated(EnumType.STRING) @Column(name = "retro_cadence") Cadence retrospectives) {

    public Rhythm {
      Objects.requireNonNull(reports, "reports");
      Objects.requireNonNull(retrospectives, "retrospectives");
    }

    /** Monthly reports, a review meeting every half month (P22). */
    public static Rhythm standard() {
      return new Rhythm(null, Cadence.MONTHLY, Cadence.HALF_MONTHLY);
    }
  }

  public RolloutTerms {
    if (name == null || name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A rollout has a name of 1 to 200 characters");
    }
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(rhythm, "rhythm");
    parties = List.copyOf(parties);
    requireParties(parties);
  }

  /** A draft with nothing but a name and a client. */
  public static RolloutTerms draft(String name, OrganisationId client, ZoneId zone) {
    List<Party> parties = List.of(new Party(client, PartyRole.CLIENT));
    return new RolloutTerms(
        name, RolloutTemplate.STANDARD, zone, GatePlan.none(), Rhythm.standard(), parties);
  }

  public OrganisationId client() {
    return parties.stream()
        .filter(party -> party.role() == PartyRole.CLIENT)
        .findFirst()
        .orElseThrow()
        .organisation();
  }

  public RolloutTerms withPlan(GatePlan changed) {
    return new RolloutTerms(name, template, zone, changed, rhythm, parties);
  }

  public RolloutTerms withRhythm(Rhythm changed) {
    return new RolloutTerms(name, template, zone, plan, changed, parties);
  }

  public RolloutTerms withTemplate(RolloutTemplate changed) {
    return new RolloutTerms(name, changed, zone, plan, rhythm, parties);
  }

  /** Adds an organisation beside those that are there. */
  public RolloutTerms with(OrganisationId organisation, PartyRole role) {
    List<Party> more = new ArrayList<>(parties);
    more.add(new Party(organisation, role));
    return new RolloutTerms(name, template, zone, plan, rhythm, more);
  }

  private static void requireParties(List<Party> parties) {
    Set<OrganisationId> seen = new HashSet<>();
    int clients = 0;
    for (Party party : parties) {
      clients += party.role() == PartyRole.CLIENT ? 1 : 0;
      if (!seen.add(party.organisation())) {
        throw new IllegalArgumentException("An organisation is a party only once");
      }
    }
    if (clients != 1) {
      throw new IllegalArgumentException("A rollout has exactly one client, not " + clients);
    }
  }
}
